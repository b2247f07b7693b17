#pragma once

#include "core/message.hpp"

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace core {

/// A place in a text file. Line and column count from 1, columns in code points; 0 means "the whole
/// file".
struct Place {
    int line{0};
    int column{0};

    bool operator==(const Place&) const = default;
};

/// Why something could not be used: where, and what to do. The message is a catalogue key with
/// arguments, since nothing above the window line makes a sentence.
struct Error {
    std::string file;
    Place place;
    Message message;
};

/// A value or the Error that took its place. (std::expected is C++23.)
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T& value() const&
    {
        assert(*this);
        return std::get<0>(m_state);
    }
    T& value() &
    {
        assert(*this);
        return std::get<0>(m_state);
    }
    T&& value() &&
    {
        assert(*this);
        return std::get<0>(std::move(m_state));
    }
    const Error& error() const
    {
        assert(!*this);
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

}  // namespace core
