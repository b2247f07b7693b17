#include "lang/prelude.hpp"

#include <algorithm>
#include <iterator>

namespace lang {
namespace {

struct PreludeRow {
    std::string_view name;
    std::string_view source;
};

constexpr PreludeRow rows[] = {
    {"any", R"(def any(items):
    for item in items:
        if item:
            return True
    return False
)"},
    {"all", R"(def all(items):
    for item in items:
        if not item:
            return False
    return True
)"},
    {"map", R"(def map(function, items):
    return (function(item) for item in items)
)"},
    {"__map2", R"(def __map2(function, items, more):
    return (function(a, b) for a, b in zip(items, more))
)"},
    {"__map3", R"(def __map3(function, items, more, most):
    return (function(a, b, c) for a, b, c in zip(items, more, most))
)"},
    {"filter", R"(def filter(function, items):
    if function is None:
        return (item for item in items if item)
    return (item for item in items if function(item))
)"},
    {"__sorted", R"(def __sorted(items, key=None, reverse=False):
    items = list(items)
    if key is None:
        items.sort(reverse=reverse)
    else:
        __sort_by(items, [key(item) for item in items], reverse)
    return items
)"},
    {"__sort", R"(def __sort(items, key=None, reverse=False):
    if key is None:
        items.sort(reverse=reverse)
    else:
        __sort_by(items, [key(item) for item in items], reverse)
)"},
    {"__min", R"(def __min(items, key=None, default=__nothing):
    best = chosen = __nothing
    for item in items:
        value = item if key is None else key(item)
        if best is __nothing or value < best:
            best = value
            chosen = item
    if chosen is __nothing:
        return __nothing('min') if default is __nothing else default
    return chosen
)"},
    {"__max", R"(def __max(items, key=None, default=__nothing):
    best = chosen = __nothing
    for item in items:
        value = item if key is None else key(item)
        if best is __nothing or value > best:
            best = value
            chosen = item
    if chosen is __nothing:
        return __nothing('max') if default is __nothing else default
    return chosen
)"},
    {"__drain", R"(def __drain(generator):
    items = []
    for item in generator:
        items.append(item)
    __fill(generator, items)
)"},
};

}  // namespace

std::string_view prelude_source(std::string_view name)
{
    const auto* const row = std::find_if(std::begin(rows),
                                         std::end(rows),
                                         [&](const PreludeRow& each) { return each.name == name; });
    return row == std::end(rows) ? std::string_view{} : row->source;
}

}  // namespace lang
