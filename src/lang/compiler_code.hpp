#pragma once

#include "lang/chunk.hpp"

#include <optional>
#include <vector>

namespace lang {

using Register = std::uint8_t;

/// A place in the code that jumps go to, before or after it is known.
struct Label {
    std::vector<std::size_t> sites;  ///< words whose offset waits for the place
    std::optional<std::size_t> place;
};

/// Collects the words of one function, says where each came from, and hands out registers.
class Code {
public:
    /// `variables` registers are taken from the beginning.
    /// Hidden words come from nowhere: faults in them are the caller's.
    Code(std::size_t variables, bool hidden)
        : m_next{variables}, m_most{variables}, m_hidden{hidden}
    {}

    // ---- words ----
    void emit(Word word);
    void emit(Word word, std::int32_t tail);
    void jump(Label& label);
    /// An instruction whose tail is a jump.
    void emit(Word word, Label& label);
    void bind(Label& label);
    /// Where the next word will stand.
    std::size_t place() const { return m_words.size(); }

    // ---- where words come from ----
    /// The next word is the first of the statement, each time that it is run.
    void begin_statement(NodeId statement)
    {
        m_origin = {statement, statement};
        m_mark = Mark::begins;
    }
    /// More words of a statement that has begun.
    void go_on_with(NodeId statement)
    {
        m_origin = {statement, statement};
        m_mark = Mark::none;
    }
    void end_statement() { m_mark = Mark::none; }
    /// The next word is a jump to the head of a loop that has begun.
    void enter_loop() { m_mark = Mark::enters; }
    /// While it lives, words come from that expression.
    class At {
    public:
        At(Code& code, NodeId expression) : m_code{code}, m_before{code.m_origin.expression}
        {
            m_code.m_origin.expression = expression;
        }
        ~At() { m_code.m_origin.expression = m_before; }
        At(const At&) = delete;
        At& operator=(const At&) = delete;

    private:
        Code& m_code;
        NodeId m_before;
    };

    // ---- registers: a stack above the variables ----
    Register take();
    /// The next register to be taken is behind this one.
    bool is_last(Register taken) const { return m_next == std::size_t{taken} + 1; }
    /// Gives back all registers that were taken while it lived.
    class Taken {
    public:
        explicit Taken(Code& code) : m_code{code}, m_before{code.m_next} {}
        ~Taken() { m_code.m_next = m_before; }
        Taken(const Taken&) = delete;
        Taken& operator=(const Taken&) = delete;

    private:
        Code& m_code;
        std::size_t m_before;
    };

    /// Registers or jumps did not fit their operands: the code must not run.
    bool is_too_big() const { return m_too_big; }
    void move_into(Prototype& function);

private:
    void resolve(std::size_t site, std::size_t place);

    /// An operand has 8 bits; one more register holds a callee's result.
    static constexpr std::size_t most_registers = 250;

    std::vector<Word> m_words;
    std::vector<Origin> m_origins;
    std::vector<Mark> m_marks;
    Origin m_origin;
    Mark m_mark{Mark::none};  ///< of the next word
    std::size_t m_next;
    std::size_t m_most;
    bool m_too_big{false};
    bool m_hidden{false};
};

}  // namespace lang
