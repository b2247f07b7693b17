#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lang {

/// The rows of classes.def.
enum class Class : std::uint8_t {
#define CLASS(identifier, name, base) identifier,
#include "lang/classes.def"
#undef CLASS
};

std::string_view name_of(Class klass);
/// Whether it is `other` or made from it.
bool is_subclass(Class klass, Class other);
inline bool is_exception(Class klass) { return is_subclass(klass, Class::base_exception); }
/// The class that programs can use under that name.
std::optional<Class> find_class(std::string_view name);

}  // namespace lang
