#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

/// What a piece of a text is, for the colour it is shown in.
enum class Ink : std::uint8_t { name, function, keyword, text, number, comment, sign };
inline constexpr std::size_t ink_count = 7;

/// A piece of a line, in bytes from the line's beginning.
struct InkedPiece {
    std::size_t begin{};
    std::size_t end{};
    Ink ink{};

    bool operator==(const InkedPiece&) const = default;
};

/// The pieces of a text, line by line, whether it parses or not. Made by the language's own lexer;
/// only what a text within three quotes leaves open goes from line to line, so a line that was
/// typed in costs one line.
class Highlight {
public:
    /// Takes a text in the stead of the one before; what is the same is kept.
    void read(std::string_view text);

    std::size_t lines() const { return m_lines.size(); }
    std::string_view line(std::size_t number) const { return m_lines.at(number).text; }
    /// Ordered, without overlap; blanks between pieces belong to none.
    std::span<const InkedPiece> pieces(std::size_t line) const { return m_lines.at(line).pieces; }
    /// What lies around a place between two letters of a line: nothing at the rim of a text or a
    /// name, but a comment goes on behind its end.
    std::optional<Ink> inside(std::size_t line, std::size_t column) const;

private:
    /// A text within three quotes that goes on from one line to the next.
    struct Open {
        char quote{0};  ///< 0: none
        bool formats{false};

        bool operator==(const Open&) const = default;
    };
    struct Line {
        std::string text;
        Open before;
        Open behind;
        std::vector<InkedPiece> pieces;
        bool text_is_open{false};  ///< the last piece is a text without its end
    };

    static Line ink(std::string_view text, const Open& before);
    friend class Inking;

    std::vector<Line> m_lines{Line{}};
};

}  // namespace lang
