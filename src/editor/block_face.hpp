#pragma once

#include "editor/category.hpp"
#include "lang/ast.hpp"
#include "lang/module.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What stands on a block. Sentences are not made here: a face names the catalogue's key, and the
/// language of the day says in which order words and holes come.
namespace editor {

/// Written as it is: a name, or Python's own signs where there are no words.
struct FaceText {
    std::string text;
};
/// A text of the catalogue. Its {places} are filled by the holes of those names.
struct FaceWords {
    std::string key;
};
/// Where a value stands, and all that is in it.
struct FaceHole {
    std::string place;  ///< in the words before it; empty: it stands where it is listed
    const lang::Expression* value{nullptr};
    std::span<const std::string_view> choices{};  ///< the only texts that it takes; empty: any
};
/// What a touch changes: an operator, the name of an own block.
struct FaceChoice {
    std::string place;
    std::string text;
    lang::NodeId node{};  ///< of the statement or expression that it belongs to
};
using FacePart = std::variant<FaceText, FaceWords, FaceHole, FaceChoice>;

/// One row of a block: the head of a statement, its `else`, or a value.
struct Face {
    Category category{};
    std::string icon;  ///< empty: no badge
    std::vector<FacePart> parts;
};

/// A statement's rows: its head, and for each further body the row that stands above it.
std::vector<Face> faces_of(const lang::Statement& statement, const lang::Module& module);

enum class ValueForm : std::uint8_t {
    number,     ///< a number that can be typed
    text,       ///< a text that can be typed
    empty,      ///< a condition that nobody has filled yet
    condition,  ///< six corners
    variable,   ///< a name
    pill,       ///< anything else, with its values in it
};
ValueForm form_of(const lang::Expression& value, const lang::Module& module);
/// The row of a value; of a number, a text or a variable what it says, and of a text that is one of
/// a few choices its name.
Face face_of(const lang::Expression& value,
             const lang::Module& module,
             std::span<const std::string_view> choices = {});
/// The catalogue's key of a text that is one of the choices; none of another value.
std::optional<std::string> key_of_choice(const lang::Expression& value,
                                         const lang::Module& module,
                                         std::span<const std::string_view> choices);

}  // namespace editor
