#pragma once

#include "sims/simulation.hpp"
#include "tools/output.hpp"

#include <ostream>

namespace tools {

/// The rooms: name, and what it is called.
void tell_rooms(const Output& output);
/// Parameters with their ranges, commands and readings of a room.
void tell_room(const sims::Simulation& room, const Output& output);
/// What a room reads now, a line for each reading.
void tell_readings(const sims::Model& model, const Output& output);
/// The same as one JSON object on a line.
void write_readings(const sims::Model& model, std::ostream& stream);

/// The first line of a table of readings, and a line of it.
void write_csv_head(const sims::Simulation& room, std::ostream& stream);
void write_csv_row(const sims::Model& model, std::ostream& stream);

}  // namespace tools
