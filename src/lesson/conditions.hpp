#pragma once

#include "lesson/lesson.hpp"
#include "lesson/reader_fields.hpp"

namespace lesson {

/// Reads a condition: one fact with its bound, or `all`, `any`, `not`, `ever` around others.
Condition read_condition(const core::Record& record, std::string_view name, Problems& problems);

}  // namespace lesson
