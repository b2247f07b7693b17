#include "lesson/conditions.hpp"

#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace lesson {

namespace {

constexpr int most_levels = 8;
constexpr Range part_count{1, 20};
/// Facts are counts, cells and yes or no: what lies beyond is a slip of the author.
constexpr double largest_bound = 1e6;

core::Message about(const char* key, std::string_view name)
{
    return {key, {{"name", std::string{name}}}};
}

/// A fact's name, of up to three words with dots: "bumps", "calls.move_right",
/// "within.repeat.move".
bool is_fact_name(std::string_view name)
{
    int words = 1;
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
        if (!is_word(name.substr(0, dot)) || ++words > 3) {
            return false;
        }
        name.remove_prefix(dot + 1);
    }
    return is_word(name);
}

std::optional<double> checked_number(const core::Record& record,
                                     std::string_view name,
                                     Problems& problems)
{
    std::optional<double> number;
    if (const std::int64_t* whole = record.integer()) {
        number = static_cast<double>(*whole);
    } else if (const double* measured = std::get_if<double>(&record.value)) {
        number = *measured;
    }
    if (!number || std::abs(*number) > largest_bound) {
        problems.add(record.place, about("error.lesson.bound", name));
        return std::nullopt;
    }
    return number;
}

/// `{"least": 1, "most": 4}`, or one of the two.
void read_limits(const core::Record& record, Bound& bound, Problems& problems)
{
    Fields fields{record, bound.fact, problems};
    const core::Record* least = fields.optional("least");
    const core::Record* most = fields.optional("most");
    fields.refuse_others();
    if (least == nullptr && most == nullptr) {
        problems.add(record.place, about("error.lesson.bound", bound.fact));
        return;
    }
    if (least != nullptr) {
        bound.least = checked_number(*least, "least", problems).value_or(bound.least);
    }
    if (most != nullptr) {
        bound.most = checked_number(*most, "most", problems).value_or(bound.most);
    }
    if (bound.least > bound.most) {
        problems.add(record.place, about("error.lesson.never", bound.fact));
    }
}

Bound read_bound(const core::Member& member, Problems& problems)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Bound bound{member.name, -infinity, infinity, member.place};
    if (!is_fact_name(member.name)) {
        problems.add(member.place, about("error.lesson.fact", member.name));
    }
    if (const bool* yes = member.value.yes_no()) {
        bound.least = bound.most = *yes ? 1 : 0;
    } else if (member.value.members() != nullptr) {
        read_limits(member.value, bound, problems);
    } else if (const auto number = checked_number(member.value, member.name, problems)) {
        bound.least = bound.most = *number;
    }
    return bound;
}

class ConditionReader {
public:
    explicit ConditionReader(Problems& problems) : m_problems{problems} {}

    Condition read(const core::Record& record, std::string_view name, int level)
    {
        const core::Record::Members* members = record.members();
        if (members == nullptr || members->size() != 1) {
            m_problems.add(record.place, about("error.lesson.condition", name));
            return {};
        }
        if (level > most_levels) {
            m_problems.add(record.place,
                           {"error.lesson.deep", {{"most", std::int64_t{most_levels}}}});
            return {};
        }
        const core::Member& only = members->front();
        if (only.name == "all") {
            return {All{parts(only, level)}};
        }
        if (only.name == "any") {
            return {Any{parts(only, level)}};
        }
        if (only.name == "not") {
            return {Not{{read(only.value, "not", level + 1)}}};
        }
        if (only.name == "ever") {
            return {Ever{{read(only.value, "ever", level + 1)}}};
        }
        return {read_bound(only, m_problems)};
    }

private:
    std::vector<Condition> parts(const core::Member& member, int level)
    {
        std::vector<Condition> read_parts;
        for (const core::Record& part :
             checked_list(member.value, member.name, part_count, m_problems)) {
            read_parts.push_back(read(part, member.name, level + 1));
        }
        return read_parts;
    }

    Problems& m_problems;
};

}  // namespace

Condition read_condition(const core::Record& record, std::string_view name, Problems& problems)
{
    return ConditionReader{problems}.read(record, name, 1);
}

}  // namespace lesson
