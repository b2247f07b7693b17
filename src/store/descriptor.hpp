#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace store {

/// An open file that closes itself; close() tells whether that went well.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int number() const { return m_number; }
    bool is_open() const { return m_number >= 0; }
    bool sync() const;
    bool close();
    bool write(std::string_view contents) const;
    /// So many bytes, or those that there are.
    std::optional<std::size_t> read(char* to, std::size_t most) const;

private:
    int m_number;
};

}  // namespace store
