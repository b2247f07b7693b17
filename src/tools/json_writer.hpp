#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace tools {

/// Writes JSON to a stream, member by member; commas and escapes are its business. Objects and
/// lists are closed in the order in which they were opened.
class JsonWriter {
public:
    explicit JsonWriter(std::ostream& stream) : m_stream{stream} {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_list();
    JsonWriter& end_list();
    JsonWriter& name(std::string_view name);
    JsonWriter& text(std::string_view value);
    JsonWriter& number(std::int64_t value);
    JsonWriter& number(int value) { return number(std::int64_t{value}); }
    /// null for what JSON has no number for.
    JsonWriter& number(double value);
    JsonWriter& yes_no(bool value);
    JsonWriter& null();

private:
    void before_value();
    void quote(std::string_view text);

    std::ostream& m_stream;
    std::vector<bool> m_has_members;  ///< of each object or list that is open
    bool m_after_name{false};
};

/// The shortest text that reads as that number again.
std::string shortest(double value);

}  // namespace tools
