#pragma once

#include <ostream>

namespace tools {

/// The JSON schema (draft 7) of explore lessons: lessons/room.schema.json. Which rooms there are,
/// what can be set in each and within which ranges comes from the rooms themselves; conditions,
/// points and texts are those of lesson.schema.json beside it.
void write_room_schema(std::ostream& stream);

}  // namespace tools
