#pragma once

#include "lesson/lesson.hpp"
#include "lesson/reader_fields.hpp"

namespace lesson {

/// The members of an explore lesson that others do not have: `simulation`, `kiosk`, what hands do
/// in `solution`, `hints` and `mistakes`. Parameters, commands and readings are those that the room
/// declares, and values lie within their ranges; a name that is not there is told with the nearest
/// that is.
void read_exploration(Fields& fields, Lesson& lesson, Problems& problems);

}  // namespace lesson
