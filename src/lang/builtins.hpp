#pragma once

#include "lang/workspace.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lang {

/// Where print() writes and input() reads.
class Output {
public:
    virtual bool write(Workspace& workspace, std::string_view text) = 0;
    /// What input() gives; it may come later, through Vm::answer_line.
    virtual bool read_line(Workspace& workspace, Value& line) = 0;

protected:
    ~Output() = default;
};

/// What a built-in function was called with: the arguments by position, then those by name.
struct Passed {
    std::span<const Value> positional;
    std::span<const Value> named;
    std::span<const std::string> names;  ///< of `named`
};

struct BuiltinRow {
    std::string_view name;
    int least;
    int most;  ///< -1: any number
    bool (*call)(Workspace& workspace, Output& output, const Passed& passed, Value& result);
};

/// The rows of builtins.def.
std::span<const BuiltinRow> builtins();
std::optional<std::size_t> builtin_row_of(std::string_view name);
/// The names under which a function takes arguments besides those by position.
std::span<const std::string_view> keywords_of(std::string_view name);
bool call_builtin(
    Workspace& workspace, Output& output, std::size_t row, const Passed& passed, Value& result);

/// The row of the method's name, whatever types have it.
std::optional<std::size_t> method_row_of(std::string_view name);
std::string_view method_name(std::size_t row);
/// An AttributeError unless the object has the method.
bool find_method(Workspace& workspace, std::size_t row, const Value& object);
/// Calls the method of the object's type.
bool call_method(Workspace& workspace,
                 std::size_t row,
                 const Value& object,
                 const Passed& passed,
                 Value& result);

/// Leaves `wrong_count`, `too_few` or `too_many`.
bool wrong_number_of_arguments(
    Workspace& workspace, std::string_view name, int least, int most, std::size_t given);
/// The same if the number is not right; `most` below 0 is any number.
inline bool takes(
    Workspace& workspace, std::string_view name, int least, int most, std::size_t given)
{
    return (given >= static_cast<std::size_t>(least) &&
            (most < 0 || given <= static_cast<std::size_t>(most))) ||
           wrong_number_of_arguments(workspace, name, least, most, given);
}

}  // namespace lang
