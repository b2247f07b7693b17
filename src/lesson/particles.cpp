#include "lesson/particles.hpp"

#include "lesson/json.hpp"

namespace lesson {

core::Result<physics::ParticleTable> read_particles(const std::filesystem::path& path)
{
    const core::Result<core::Record> record = read_json_file(path);
    if (!record) {
        return record.error();
    }
    return physics::ParticleTable::from(record.value(), path.string());
}

}  // namespace lesson
