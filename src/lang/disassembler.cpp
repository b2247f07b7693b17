#include "lang/disassembler.hpp"

#include <concepts>

namespace lang {
namespace {

std::string number(std::integral auto value)
{
    std::string text{" "};
    return text += std::to_string(value);
}

std::string operands(Word word)
{
    std::string a = number(word.a());
    switch (row_of(word.opcode()).operands) {
        case Operands::a:
            return a;
        case Operands::ab:
            return a + number(word.b());
        case Operands::abc:
            return a + number(word.b()) + number(word.c());
        case Operands::as:
            return a + number(word.wide());
        case Operands::s:
            return number(word.offset());
    }
    return {};
}

}  // namespace

std::string disassemble(const Prototype& function)
{
    std::string text;
    for (std::size_t at = 0; at < function.code.size(); ++at) {
        const Word word = function.code[at];
        const OpcodeRow& row = row_of(word.opcode());
        text += std::to_string(at) + " " + std::string{row.name} + operands(word);
        if (row.tail != Tail::none) {
            ++at;
            const std::int32_t tail = function.code[at].offset();
            text += row.tail == Tail::jump
                        ? " ->" + number(static_cast<std::int64_t>(at) + 1 + tail)
                        : number(tail);
        }
        text += "\n";
    }
    return text;
}

std::string disassemble(const Chunk& chunk)
{
    std::string text;
    for (const Prototype& function : chunk.functions) {
        text += function.name + ":\n" + disassemble(function);
    }
    return text;
}

}  // namespace lang
