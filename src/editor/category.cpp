#include "editor/category.hpp"

#include <algorithm>

namespace editor {

namespace {

constexpr std::array<std::string_view, category_count> names{
    "start", "motion", "action", "loop", "if", "sense", "var", "func", "value"};

}  // namespace

std::string_view name_of(Category category) { return names.at(static_cast<std::size_t>(category)); }

Category category_named(std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    return found != names.end() ? static_cast<Category>(found - names.begin()) : Category::function;
}

}  // namespace editor
