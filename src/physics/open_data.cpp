#include "physics/open_data.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <system_error>
#include <utility>

namespace physics {

namespace {

constexpr std::array<std::string_view, 22> known_columns{
    "Run", "Event", "M",   "E1",  "px1", "py1",  "pz1",  "pt1", "eta1", "phi1",  "Q1",
    "E2",  "px2",   "py2", "pz2", "pt2", "eta2", "phi2", "Q2",  "Type", "Type1", "Type2"};
constexpr std::size_t needed_columns = 19;  // all but the types

struct Cell {
    std::string_view text;
    core::Place place;
};

/// A first column with these bytes, and the names would not match: the mark of UTF-8.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class PairReader {
public:
    PairReader(const std::string& file, std::string_view text) : m_file{file}, m_rest{text} {}

    core::Result<std::vector<MeasuredPair>> read()
    {
        if (m_rest.size() > open_data_limits::file_bytes) {
            return error({}, "too_big", open_data_limits::file_bytes);
        }
        if (m_rest.starts_with(byte_order_mark)) {
            m_rest.remove_prefix(byte_order_mark.size());
        }
        if (!next_line()) {
            return error({}, "empty");
        }
        if (const auto wrong = read_header()) {
            return *wrong;
        }
        std::vector<MeasuredPair> pairs;
        while (next_line()) {
            if (m_line.empty()) {
                continue;
            }
            if (pairs.size() == open_data_limits::rows) {
                return error({m_number, 1}, "too_many_rows", open_data_limits::rows);
            }
            pairs.emplace_back();
            if (const auto wrong = read_row(pairs.back())) {
                return *wrong;
            }
        }
        if (pairs.empty()) {
            return error({}, "empty");
        }
        return pairs;
    }

private:
    using MaybeError = std::optional<core::Error>;

    core::Error error(core::Place place, const char* problem) const
    {
        return {m_file, place, {std::string{"error.open_data."} + problem, {}}};
    }
    core::Error error(core::Place place, const char* problem, std::size_t most) const
    {
        core::Error made = error(place, problem);
        made.message.arguments.emplace("most", static_cast<std::int64_t>(most));
        return made;
    }
    core::Error error(core::Place place, const char* problem, std::string_view name) const
    {
        core::Error made = error(place, problem);
        made.message.arguments.emplace("name", std::string{name});
        return made;
    }

    bool next_line()
    {
        if (m_rest.empty()) {
            return false;
        }
        const std::size_t end = m_rest.find('\n');
        m_line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        if (m_line.ends_with('\r')) {
            m_line.remove_suffix(1);
        }
        ++m_number;
        return true;
    }

    MaybeError split(std::vector<Cell>& cells) const
    {
        cells.clear();
        if (m_line.size() > open_data_limits::line_bytes) {
            return error({m_number, 1}, "long_line", open_data_limits::line_bytes);
        }
        for (std::size_t begin = 0;;) {
            const std::size_t end = std::min(m_line.find(',', begin), m_line.size());
            cells.push_back(
                {m_line.substr(begin, end - begin), {m_number, static_cast<int>(begin) + 1}});
            if (end == m_line.size()) {
                return std::nullopt;
            }
            begin = end + 1;
        }
    }

    MaybeError read_header()
    {
        if (const auto wrong = split(m_cells)) {
            return wrong;
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const Cell& cell = m_cells[i];
            const auto* const known =
                std::find(known_columns.begin(), known_columns.end(), cell.text);
            if (known == known_columns.end()) {
                return error(cell.place, "unknown_column", printable(cell.text));
            }
            auto& column = m_columns.at(static_cast<std::size_t>(known - known_columns.begin()));
            if (column) {
                return error(cell.place, "column_twice", cell.text);
            }
            column = i;
        }
        for (std::size_t i = 0; i < needed_columns; ++i) {
            if (!m_columns.at(i)) {
                return error({m_number, 1}, "no_column", known_columns.at(i));
            }
        }
        m_count = m_cells.size();
        return std::nullopt;
    }

    /// What may be shown in a message of a name that is perhaps no text at all.
    static std::string printable(std::string_view text)
    {
        constexpr std::size_t most = 40;
        std::string shown{text.substr(0, most)};
        std::replace_if(
            shown.begin(), shown.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
        return shown;
    }

    MaybeError read_row(MeasuredPair& pair)
    {
        if (const auto wrong = split(m_cells)) {
            return wrong;
        }
        if (m_cells.size() != m_count) {
            core::Error wrong = error({m_number, 1}, "row");
            wrong.message.arguments = {{"found", static_cast<std::int64_t>(m_cells.size())},
                                       {"wanted", static_cast<std::int64_t>(m_count)}};
            return wrong;
        }
        m_wrong.reset();
        pair.event.origin = Origin::measured;
        pair.event.run = whole("Run");
        pair.event.number = whole("Event");
        pair.mass = number("M");
        pair.event.seen.push_back(muon({"E1", "px1", "py1", "pz1", "pt1", "eta1", "phi1", "Q1"}));
        pair.event.seen.push_back(muon({"E2", "px2", "py2", "pz2", "pt2", "eta2", "phi2", "Q2"}));
        return m_wrong;
    }

    SeenParticle muon(const std::array<std::string_view, 8>& names)
    {
        constexpr auto kind = SeenParticle::Kind::muon;
        for (const std::string_view unused : {names[0], names[4], names[5], names[6]}) {
            number(unused);
        }
        const core::Vector3 momentum{number(names[1]), number(names[2]), number(names[3])};
        const std::int64_t charge = whole(names[7]);
        if (charge != 1 && charge != -1) {
            complain(names[7], "charge");
        }
        return {kind, static_cast<int>(charge), with_mass(momentum, mass_of(kind))};
    }

    const Cell& cell(std::string_view name) const
    {
        const auto* const known = std::find(known_columns.begin(), known_columns.end(), name);
        return m_cells[*m_columns.at(static_cast<std::size_t>(known - known_columns.begin()))];
    }

    /// The first problem of a row is the one that is told.
    void complain(std::string_view name, const char* problem)
    {
        if (!m_wrong) {
            m_wrong = error(cell(name).place, problem, name);
        }
    }

    double number(std::string_view name)
    {
        const std::string_view text = cell(name).text;
        double value = 0.0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (failed != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
            complain(name, "number");
            return 0.0;
        }
        if (std::abs(value) > open_data_limits::most_energy) {
            complain(name, "too_large");
            return 0.0;
        }
        return value;
    }

    std::int64_t whole(std::string_view name)
    {
        const std::string_view text = cell(name).text;
        std::int64_t value = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (failed != std::errc{} || end != text.data() + text.size()) {
            complain(name, "whole");
            return 0;
        }
        return value;
    }

    const std::string& m_file;
    std::string_view m_rest;
    std::string_view m_line;
    int m_number{0};
    std::vector<Cell> m_cells;
    std::array<std::optional<std::size_t>, known_columns.size()> m_columns{};
    std::size_t m_count{0};
    MaybeError m_wrong;
};

}  // namespace

core::Result<std::vector<MeasuredPair>> read_muon_pairs(const std::string& file,
                                                        std::string_view text)
{
    return PairReader{file, text}.read();
}

}  // namespace physics
