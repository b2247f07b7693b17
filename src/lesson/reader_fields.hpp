#pragma once

#include "core/record.hpp"
#include "core/result.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What every typed reader of our files is made of: it asks for members by name, checks each by
/// hand, and in the end refuses those that nobody asked for.
namespace lesson {

/// Everything that is wrong with one file.
class Problems {
public:
    explicit Problems(std::string file) : m_file{std::move(file)} {}

    void add(core::Place place, core::Message message);
    /// What another room found in a part of this file.
    void add(const core::Error& error) { add(error.place, error.message); }

    std::size_t count() const { return m_errors.size(); }
    /// In the order of the file.
    std::vector<core::Error> in_order() const;

private:
    std::string m_file;
    std::vector<core::Error> m_errors;
};

struct Range {
    int least{};
    int most{};
};

template <typename Value>
struct Choice {
    std::string_view name;
    Value value;
};

// One value, checked. `name` is what the error calls it. What is returned for a wrong one does not
// matter, since a file with problems gives no lesson.

bool is_word(std::string_view text);  ///< [A-Za-z0-9_-]+
bool is_id(std::string_view text);    ///< a word of 40 letters at most
std::string checked_text(const core::Record& record, std::string_view name, Problems& problems);
std::string checked_id(const core::Record& record, std::string_view name, Problems& problems);
int checked_whole(const core::Record& record,
                  std::string_view name,
                  Range range,
                  Problems& problems);
const core::Record::List& checked_list(const core::Record& record,
                                       std::string_view name,
                                       Range count,
                                       Problems& problems);
/// The number of the choice that stands there.
std::optional<std::size_t> checked_choice(const core::Record& record,
                                          std::string_view name,
                                          const std::vector<std::string_view>& choices,
                                          Problems& problems);

/// The members of one object.
class Fields {
public:
    /// What is no object is a problem, once: its members are then not missed.
    Fields(const core::Record& record, std::string_view name, Problems& problems);

    const core::Record* optional(std::string_view name);
    const core::Record* required(std::string_view name);

    std::string text(std::string_view name);
    std::string id(std::string_view name);
    /// A list of ids that differ.
    std::vector<std::string> ids(std::string_view name);
    int whole(std::string_view name, Range range);
    int whole_or(std::string_view name, Range range, int otherwise);
    bool yes_no_or(std::string_view name, bool otherwise);

    template <typename Value, std::size_t count>
    std::optional<Value> choice(std::string_view name,
                                const std::array<Choice<Value>, count>& choices)
    {
        std::vector<std::string_view> names;
        names.reserve(count);
        for (const Choice<Value>& each : choices) {
            names.push_back(each.name);
        }
        if (const core::Record* record = required(name)) {
            if (const auto chosen = checked_choice(*record, name, names, m_problems)) {
                return choices.at(*chosen).value;
            }
        }
        return std::nullopt;
    }

    template <typename Read>
    void each(std::string_view name, Range count, const Read& read)
    {
        if (const core::Record* record = required(name)) {
            for (const core::Record& item : checked_list(*record, name, count, m_problems)) {
                read(item);
            }
        }
    }

    /// A member that a lesson of that kind must have, and no other may.
    const core::Record* only_of(std::string_view kind, bool is_of_kind, std::string_view name);

    /// To be called last: every member that nobody asked for is a problem.
    void refuse_others();

private:
    const core::Record& m_record;
    Problems& m_problems;
    std::vector<std::string_view> m_asked;
};

}  // namespace lesson
