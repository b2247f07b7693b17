#include "core/record.hpp"

namespace core {

const Record* Record::find(std::string_view name) const
{
    if (const Members* all = members()) {
        for (const Member& member : *all) {
            if (member.name == name) {
                return &member.value;
            }
        }
    }
    return nullptr;
}

}  // namespace core
