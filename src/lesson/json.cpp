#include "lesson/json.hpp"

#include "lesson/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace lesson {

namespace {

using core::Message;
using core::Place;
using core::Record;

/// Behind an integer's digits there is none of these.
constexpr std::string_view marks_of_a_measure = ".eE";

Message limit_message(std::string key, std::size_t most)
{
    return {std::move(key), {{"most", static_cast<std::int64_t>(most)}}};
}

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20; }

/// What an error shows of the file: at most 40 bytes, whole code points, nothing that moves a
/// cursor.
std::string excerpt(std::string_view found)
{
    constexpr std::size_t most = 40;
    std::size_t end = std::min(found.size(), most);
    while (end > 0 && end < found.size() &&
           (static_cast<unsigned char>(found[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    std::string shown{found.substr(0, end)};
    std::replace_if(shown.begin(), shown.end(), is_control, '?');
    return end < found.size() ? shown + "…" : shown;
}

/// Builds the tree from nlohmann's events and stops the parser at the first thing that is too much.
/// Every event returns whether to go on. The names and the types of its functions are nlohmann's.
class TreeBuilder {
public:
    TreeBuilder(std::string_view bytes, std::string file)
        : m_bytes{bytes}, m_cursor{bytes}, m_file{std::move(file)}
    {}

    core::Result<Record> result() &&
    {
        if (m_error) {
            return *std::move(m_error);
        }
        return std::move(m_root);
    }

    bool null() { return leaf(Record::Null{}); }
    bool boolean(bool value) { return leaf(value); }
    bool number_integer(std::int64_t value) { return leaf(value); }
    bool number_unsigned(std::uint64_t value)
    {
        const Place place = m_cursor.next();
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return refuse(place, {"error.json.number", {}});
        }
        return add({static_cast<std::int64_t>(value), place});
    }
    bool number_float(double value, const std::string& digits)
    {
        const Place place = m_cursor.next();
        if (!std::isfinite(value) ||
            digits.find_first_of(marks_of_a_measure) == std::string::npos) {
            return refuse(place, {"error.json.number", {}});
        }
        return add({value, place});
    }
    bool string(std::string& value)
    {
        const Place place = m_cursor.next();
        return fits(value, json_limits::text_bytes, "error.json.long_text", place) &&
               add({std::move(value), place});
    }
    static bool binary(nlohmann::json::binary_t& /*value*/) { return false; }  // JSON has none

    bool start_object(std::size_t /*members*/) { return open(Record::Members{}); }
    bool start_array(std::size_t /*elements*/) { return open(Record::List{}); }
    bool key(std::string& name)
    {
        const Place place = m_cursor.next();
        if (!fits(name, json_limits::name_bytes, "error.json.long_name", place)) {
            return false;
        }
        std::get<Record::Members>(m_open.back().value).push_back({std::move(name), place, {}});
        return true;
    }
    bool end_object() { return names_differ() && close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position,
                     const std::string& /*token*/,
                     const nlohmann::json::exception& error)
    {
        constexpr int out_of_range = 406;  // nlohmann's number for a number that no double holds
        if (position > m_bytes.size()) {
            return refuse(json_text::place_of(m_bytes, m_bytes.size()), {"error.json.ends", {}});
        }
        if (error.id == out_of_range) {
            return refuse(m_cursor.next(), {"error.json.number", {}});
        }
        const auto [place, found] = m_cursor.refused(position);
        if (found.starts_with('"') && is_control(found.back())) {
            return refuse(json_text::place_of(m_bytes, position - 1), {"error.json.open_text", {}});
        }
        return refuse(place, {"error.json.unexpected", {{"found", excerpt(found)}}});
    }

private:
    bool refuse(Place place, Message message)
    {
        m_error = core::Error{m_file, place, std::move(message)};
        return false;
    }

    bool fits(const std::string& text, std::size_t most, const char* too_long, Place place)
    {
        if (text.size() > most) {
            return refuse(place, limit_message(too_long, most));
        }
        if (text.find('\0') != std::string::npos) {
            return refuse(place, {"error.json.nul", {}});
        }
        return true;
    }

    template <typename T>
    bool leaf(T value)
    {
        return add({value, m_cursor.next()});
    }

    bool open(decltype(Record::value) empty)
    {
        const Place place = m_cursor.next();
        if (m_open.size() == static_cast<std::size_t>(json_limits::depth)) {
            return refuse(place, limit_message("error.json.too_deep", json_limits::depth));
        }
        m_open.push_back({std::move(empty), place});
        return true;
    }

    bool close()
    {
        m_cursor.next();
        Record whole = std::move(m_open.back());
        m_open.pop_back();
        return add(std::move(whole));
    }

    bool add(Record value)
    {
        if (++m_values > json_limits::values) {
            return refuse(value.place,
                          limit_message("error.json.too_many_values", json_limits::values));
        }
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (auto* list = std::get_if<Record::List>(&m_open.back().value)) {
            list->push_back(std::move(value));
        } else {
            std::get<Record::Members>(m_open.back().value).back().value = std::move(value);
        }
        return true;
    }

    /// Sorted rather than each with each: an object may have 20,000 members.
    bool names_differ()
    {
        std::vector<const core::Member*> by_name;
        for (const core::Member& member : std::get<Record::Members>(m_open.back().value)) {
            by_name.push_back(&member);
        }
        std::stable_sort(by_name.begin(), by_name.end(), [](const auto* left, const auto* right) {
            return left->name < right->name;
        });
        const auto twice = std::adjacent_find(
            by_name.begin(), by_name.end(), [](const auto* left, const auto* right) {
                return left->name == right->name;
            });
        if (twice == by_name.end()) {
            return true;
        }
        const core::Member& second = **std::next(twice);
        return refuse(second.place, {"error.json.duplicate", {{"name", second.name}}});
    }

    std::string_view m_bytes;
    json_text::TokenCursor m_cursor;
    std::string m_file;
    std::vector<Record> m_open;  ///< the objects and lists around the next value, outermost first
    Record m_root;
    int m_values{0};
    std::optional<core::Error> m_error;
};

}  // namespace

core::Result<Record> read_json(const std::string& file, std::string_view bytes)
{
    if (bytes.size() > json_limits::file_bytes) {
        return core::Error{file, {}, limit_message("error.json.too_big", json_limits::file_bytes)};
    }
    if (const auto bad = json_text::first_bad_byte(bytes)) {
        const char* key = bad->is_nul ? "error.json.nul" : "error.json.not_utf8";
        return core::Error{file, json_text::place_of(bytes, bad->offset), {key, {}}};
    }
    TreeBuilder builder{bytes, file};
    nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder);
    return std::move(builder).result();
}

core::Result<Record> read_json_file(const std::filesystem::path& path)
{
    const auto whole_file = [&](const char* key) {
        return core::Error{path.string(), {}, {key, {}}};
    };
    std::error_code failed;
    const std::filesystem::file_status status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status)) {
        return whole_file("error.json.unreadable");
    }
    if (!std::filesystem::is_regular_file(status)) {
        return whole_file("error.json.not_a_file");
    }
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed) {
        return whole_file("error.json.unreadable");
    }
    if (size > json_limits::file_bytes) {
        return core::Error{
            path.string(), {}, limit_message("error.json.too_big", json_limits::file_bytes)};
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    std::ifstream file{path, std::ios::binary};
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file) {
        return whole_file("error.json.unreadable");
    }
    return read_json(path.string(), bytes);
}

}  // namespace lesson
