#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

namespace lang {

/// An action changes the world and takes a moment that can be watched; a sense only looks.
enum class NativeKind : std::uint8_t { action, sense };

/// What a sense answers: into which holes its block fits.
enum class Answer : std::uint8_t { yes_no, number, text, anything };

/// What stands for a parameter before anybody has changed it: 90, "blue".
using FirstValue = std::variant<std::int64_t, std::string_view>;

/// One function that a stage offers to programs. Its texts live in the catalogue under
/// `<stage>.<name>`, its picture is the icon of that name.
struct Native {
    std::string_view name;
    std::span<const std::string_view> parameters{};  ///< names, all required
    NativeKind kind{NativeKind::action};
    std::string_view category{};     ///< of its block: motion, action, sense… (LOOK.md section 3)
    std::string_view icon{};         ///< of its block
    Answer answers{Answer::yes_no};  ///< a sense; an action answers nothing
    /// What a new block of it holds, one for each parameter; left out, zeros.
    std::span<const FirstValue> first{};
    /// The only texts that its parameters may be: a block offers them instead of a keyboard. Their
    /// names live under `<stage>.choice.<text>`. Left out, any text.
    std::span<const std::string_view> choices{};
};

/// A kind of record that a stage gives: values by name, which programs read and never write.
struct RecordShape {
    std::string_view name;                     ///< as repr() shows it: "Hit"
    std::span<const std::string_view> fields;  ///< in the order of the values
};

/// What a stage offers: predeclared, as if by `from lumi.<name> import *`.
struct Module {
    std::string_view name;
    std::span<const Native> functions;
    std::span<const std::string_view> events;  ///< names of handlers, "on_bump"
    std::span<const RecordShape> records{};    ///< what its functions may give
};

}  // namespace lang
