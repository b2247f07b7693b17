#include "store/descriptor.hpp"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace store {

bool Descriptor::sync() const { return ::fsync(m_number) == 0; }

bool Descriptor::close()
{
    const int number = std::exchange(m_number, -1);
    return number < 0 || ::close(number) == 0;
}

bool Descriptor::write(std::string_view contents) const
{
    while (!contents.empty()) {
        const ssize_t written = ::write(m_number, contents.data(), contents.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        contents.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return true;
}

std::optional<std::size_t> Descriptor::read(char* to, std::size_t most) const
{
    std::size_t length = 0;
    while (length < most) {
        const ssize_t got = ::read(m_number, to + length, most - length);
        if (got < 0 && errno != EINTR) {
            return std::nullopt;
        }
        if (got == 0) {
            break;
        }
        length += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return length;
}

}  // namespace store
