#include "lang/methods_use.hpp"

#include <algorithm>
#include <array>

namespace lang {
namespace {

constexpr std::size_t types = static_cast<std::size_t>(Object::Type::module) + 1;

/// The methods of one name, by the type of the object.
struct MethodRow {
    std::string_view name;
    std::array<const MethodEntry*, types> entries{};
};

std::vector<MethodRow> make_rows()
{
    std::vector<MethodRow> rows;
    for (const auto& list : {list_methods(), text_methods(), table_methods()}) {
        for (const MethodEntry& entry : list) {
            auto row = std::find_if(rows.begin(), rows.end(), [&](const MethodRow& each) {
                return each.name == entry.name;
            });
            if (row == rows.end()) {
                row = rows.insert(rows.end(), MethodRow{entry.name, {}});
            }
            row->entries.at(static_cast<std::size_t>(entry.type)) = &entry;
        }
    }
    return rows;
}

const std::vector<MethodRow>& rows()
{
    static const std::vector<MethodRow> made = make_rows();
    return made;
}

/// Null if objects of that type have no such method.
const MethodEntry* entry_of(std::size_t row, const Value& object)
{
    return object.is(Value::Kind::object)
               ? rows()[row].entries[static_cast<std::size_t>(object.as_object().type())]
               : nullptr;
}

bool has_no_method(Workspace& workspace, std::size_t row, const Value& object)
{
    const std::string name{method_name(row)};
    return workspace.raise(
        Class::attribute_error,
        "'" + std::string{type_name(object)} + "' object has no attribute '" + name + "'",
        "no_method",
        {{"name", name}, {"value", preview(object)}});
}

bool takes_keyword(const MethodEntry& entry, std::string_view name)
{
    if (entry.keywords == "*") {
        return true;
    }
    const std::string all = " " + std::string{entry.keywords} + " ";
    return all.find(" " + std::string{name} + " ") != std::string::npos;
}

}  // namespace

const Value* MethodUse::find(std::size_t index, std::string_view name) const
{
    if (index < count()) {
        return &passed.positional[index];
    }
    const auto found = std::find(passed.names.begin(), passed.names.end(), name);
    return found == passed.names.end()
               ? nullptr
               : &passed.named[static_cast<std::size_t>(found - passed.names.begin())];
}

std::optional<std::size_t> method_row_of(std::string_view name)
{
    const std::vector<MethodRow>& all = rows();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const MethodRow& row) { return row.name == name; });
    return found == all.end() ? std::nullopt
                              : std::optional{static_cast<std::size_t>(found - all.begin())};
}

std::string_view method_name(std::size_t row) { return rows()[row].name; }

bool find_method(Workspace& workspace, std::size_t row, const Value& object)
{
    return entry_of(row, object) != nullptr || has_no_method(workspace, row, object);
}

bool call_method(
    Workspace& workspace, std::size_t row, const Value& object, const Passed& passed, Value& result)
{
    const MethodEntry* const entry = entry_of(row, object);
    if (entry == nullptr) {
        return has_no_method(workspace, row, object);
    }
    const std::string_view name = method_name(row);
    for (const std::string& keyword : passed.names) {
        if (!takes_keyword(*entry, keyword)) {
            return workspace.raise(
                Class::type_error,
                "'" + keyword + "' is an invalid keyword argument for " + std::string{name} + "()",
                "unknown_parameter",
                {{"name", keyword}, {"function", std::string{name}}});
        }
    }
    return takes(workspace, name, entry->least, entry->most, passed.positional.size()) &&
           entry->call({workspace, object, passed}, result);
}

}  // namespace lang
