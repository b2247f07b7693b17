#include "editor/text_names.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace editor {

namespace {

/// A piece of a line with its letters.
struct Word {
    std::string_view text;
    lang::Ink ink{};
    ByteRange place;
};

bool is_name(const Word& word)
{
    return word.ink == lang::Ink::name || word.ink == lang::Ink::function;
}

std::vector<Word> words_of(const TextPad& pad, std::size_t line)
{
    std::vector<Word> words;
    const std::string_view text = pad.line_text(line);
    const std::size_t begin = pad.lines().begin(line);
    for (const lang::InkedPiece& piece : pad.highlight().pieces(line)) {
        if (piece.ink != lang::Ink::comment) {
            words.push_back({text.substr(piece.begin, piece.end - piece.begin),
                             piece.ink,
                             {begin + piece.begin, begin + piece.end}});
        }
    }
    return words;
}

std::size_t depth_of(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// A function whose body the lines are in that stand deeper than it.
struct Frame {
    std::size_t depth{};
    int scope{};
};

struct Bound {
    NameInText name;
    int scope{};  ///< 0: of the program
};

class Finder {
public:
    Finder(const TextPad& pad, const ByteRange& typed) : m_pad{pad}, m_typed{typed} {}

    std::vector<NameInText> find()
    {
        const std::size_t here = m_pad.line();
        const std::size_t column = m_pad.caret() - m_pad.lines().begin(here);
        for (std::size_t line = 0; line < m_pad.lines().count(); ++line) {
            const std::vector<Word> words = words_of(m_pad, line);
            const std::size_t depth = words.empty() ? column : depth_of(m_pad.line_text(line));
            if (words.empty() && line != here) {
                continue;
            }
            std::erase_if(m_frames, [&](const Frame& frame) { return frame.depth >= depth; });
            if (line == here) {
                m_around.push_back(0);
                for (const Frame& frame : m_frames) {
                    m_around.push_back(frame.scope);
                }
            }
            read(words, depth);
        }
        std::vector<NameInText> found;
        for (Bound& bound : m_bound) {
            if (std::ranges::count(m_around, bound.scope) > 0) {
                found.push_back(std::move(bound.name));
            }
        }
        return found;
    }

private:
    int scope() const { return m_frames.empty() ? 0 : m_frames.back().scope; }

    void bind(const Word& word, NameInText name, int scope)
    {
        if (word.place == m_typed || word.text == "_") {
            return;
        }
        name.name = word.text;
        const auto known = std::ranges::find_if(m_bound, [&](const Bound& bound) {
            return bound.scope == scope && bound.name.name == name.name;
        });
        if (known == m_bound.end()) {
            m_bound.push_back({std::move(name), scope});
        } else if (!name.value.empty()) {
            known->name.value = name.value;
        }
    }

    void read(const std::vector<Word>& words, std::size_t depth)
    {
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string_view word = words[i].text;
            if (words[i].ink != lang::Ink::keyword) {
                continue;
            }
            if (word == "def" && i + 1 < words.size() && is_name(words[i + 1])) {
                define(words, i + 1, depth);
                return;
            }
            if (word == "for") {
                for (std::size_t j = i + 1; j < words.size() && words[j].text != "in"; ++j) {
                    if (is_name(words[j])) {
                        bind(words[j], {}, scope());
                    }
                }
            } else if (word == "as" && i + 1 < words.size() && is_name(words[i + 1])) {
                bind(words[i + 1], {.name = {}, .module = imported(words)}, scope());
            } else if (word == "import") {
                import(words, i + 1);
            }
        }
        assign(words);
    }

    /// The module of `import math as m`.
    static std::string imported(const std::vector<Word>& words)
    {
        return words.size() > 1 && words[0].text == "import" ? std::string{words[1].text}
                                                             : std::string{};
    }

    void import(const std::vector<Word>& words, std::size_t from)
    {
        const bool module = from == 1;
        for (std::size_t i = from; i < words.size() && words[i].text != "as"; ++i) {
            const bool renamed = i + 1 < words.size() && words[i + 1].text == "as";
            if (is_name(words[i]) && !renamed) {
                bind(words[i],
                     {.name = {},
                      .is_function = !module,
                      .brackets = module ? "" : "( )",
                      .module = module ? std::string{words[i].text} : std::string{}},
                     scope());
            }
        }
    }

    void define(const std::vector<Word>& words, std::size_t name, std::size_t depth)
    {
        const int inside = ++m_scopes;
        std::string brackets = "(";
        int open = 0;
        std::vector<const Word*> parameters;
        for (std::size_t i = name + 1; i < words.size(); ++i) {
            const std::string_view word = words[i].text;
            open += word == "(" ? 1 : word == ")" ? -1 : 0;
            const std::string_view before = words[i - 1].text;
            if (is_name(words[i]) && open == 1 && (before == "(" || before == ",")) {
                brackets += parameters.empty() ? "" : ", ";
                brackets += word;
                parameters.push_back(&words[i]);
            }
        }
        bind(words[name], {.name = {}, .is_function = true, .brackets = brackets + ")"}, scope());
        for (const Word* parameter : parameters) {
            bind(*parameter, {}, inside);
        }
        m_frames.push_back({depth, inside});
    }

    /// `a = b, c = …`: the names on the left, with what the value begins with.
    void assign(const std::vector<Word>& words)
    {
        std::size_t from = 0;
        int open = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string_view word = words[i].text;
            open += word == "(" || word == "[" || word == "{"   ? 1
                    : word == ")" || word == "]" || word == "}" ? -1
                                                                : 0;
            if (words[i].ink != lang::Ink::sign || word != "=" || open != 0) {
                continue;
            }
            std::string value = i + 1 < words.size() ? std::string{words[i + 1].text} : "";
            const bool pairs = std::ranges::any_of(
                words.begin() + static_cast<std::ptrdiff_t>(i), words.end(), [](const Word& each) {
                    return each.text == ":";
                });
            const bool empty = i + 2 < words.size() && words[i + 2].text == "}";
            if (value == "{" && !pairs && !empty) {
                value = "set";
            }
            for (std::size_t j = from; j < i; ++j) {
                const bool is_part = j > from && words[j - 1].text == ".";
                const std::string_view next = words[j + 1].text;
                if (is_name(words[j]) && !is_part && next != "." && next != "[" && next != "(") {
                    bind(words[j], {.name = {}, .value = value}, scope());
                }
            }
            from = i + 1;
        }
    }

    const TextPad& m_pad;
    const ByteRange& m_typed;
    std::vector<Frame> m_frames;
    std::vector<int> m_around;
    std::vector<Bound> m_bound;
    int m_scopes{0};
};

}  // namespace

std::vector<NameInText> names_in_scope(const TextPad& pad, const ByteRange& typed)
{
    return Finder{pad, typed}.find();
}

}  // namespace editor
