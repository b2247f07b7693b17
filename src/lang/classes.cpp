#include "lang/classes.hpp"

#include <algorithm>
#include <iterator>

namespace lang {
namespace {

struct ClassRow {
    std::string_view name;
    Class base;
};

constexpr ClassRow rows[] = {
#define CLASS(identifier, name, base) {name, Class::base},
#include "lang/classes.def"
#undef CLASS
};

}  // namespace

std::string_view name_of(Class klass) { return rows[static_cast<std::size_t>(klass)].name; }

bool is_subclass(Class klass, Class other)
{
    while (klass != other && klass != Class::object) {
        klass = rows[static_cast<std::size_t>(klass)].base;
    }
    return klass == other;
}

std::optional<Class> find_class(std::string_view name)
{
    const auto* const end = std::begin(rows) + static_cast<std::size_t>(Class::function);
    const auto* const found =
        std::find_if(std::begin(rows), end, [&](const ClassRow& row) { return row.name == name; });
    return found == end ? std::nullopt
                        : std::optional{static_cast<Class>(found - std::begin(rows))};
}

}  // namespace lang
