#include "lesson/reader_fields.hpp"

#include "lang/spelling.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace lesson {

namespace {

core::Argument argument(std::string_view text) { return std::string{text}; }
core::Argument argument(int number) { return std::int64_t{number}; }

core::Message about(std::string_view problem, std::string_view name)
{
    return {"error.lesson." + std::string{problem}, {{"name", argument(name)}}};
}

std::string joined(const std::vector<std::string_view>& words)
{
    std::string text;
    for (const std::string_view word : words) {
        text.append(text.empty() ? "" : ", ").append(word);
    }
    return text;
}

}  // namespace

void Problems::add(core::Place place, core::Message message)
{
    m_errors.push_back({m_file, place, std::move(message)});
}

std::vector<core::Error> Problems::in_order() const
{
    std::vector<core::Error> sorted = m_errors;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& left, const auto& right) {
        return std::tie(left.place.line, left.place.column) <
               std::tie(right.place.line, right.place.column);
    });
    return sorted;
}

bool is_word(std::string_view text)
{
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

bool is_id(std::string_view text)
{
    constexpr std::size_t most = 40;
    return text.size() <= most && is_word(text);
}

std::string checked_text(const core::Record& record, std::string_view name, Problems& problems)
{
    const std::string* text = record.text();
    if (text == nullptr) {
        problems.add(record.place, about("not_text", name));
        return {};
    }
    if (text->empty()) {
        problems.add(record.place, about("empty", name));
    }
    return *text;
}

std::string checked_id(const core::Record& record, std::string_view name, Problems& problems)
{
    const std::string* text = record.text();
    if (text == nullptr || !is_id(*text)) {
        problems.add(record.place, about("id", name));
        return {};
    }
    return *text;
}

int checked_whole(const core::Record& record,
                  std::string_view name,
                  Range range,
                  Problems& problems)
{
    const std::int64_t* number = record.integer();
    if (number == nullptr) {
        problems.add(record.place, about("not_whole", name));
        return range.least;
    }
    if (*number < range.least || *number > range.most) {
        core::Message message = about("range", name);
        message.arguments.emplace("least", argument(range.least));
        message.arguments.emplace("most", argument(range.most));
        problems.add(record.place, std::move(message));
        return range.least;
    }
    return static_cast<int>(*number);
}

const core::Record::List& checked_list(const core::Record& record,
                                       std::string_view name,
                                       Range count,
                                       Problems& problems)
{
    static const core::Record::List none;
    const core::Record::List* list = record.list();
    if (list == nullptr) {
        problems.add(record.place, about("not_list", name));
        return none;
    }
    const auto size = static_cast<std::int64_t>(list->size());
    if (size < count.least || size > count.most) {
        core::Message message = about("count", name);
        message.arguments.emplace("least", argument(count.least));
        message.arguments.emplace("most", argument(count.most));
        problems.add(record.place, std::move(message));
        return none;
    }
    return *list;
}

std::optional<std::size_t> checked_choice(const core::Record& record,
                                          std::string_view name,
                                          const std::vector<std::string_view>& choices,
                                          Problems& problems)
{
    const std::string* text = record.text();
    if (text == nullptr) {
        problems.add(record.place, about("not_text", name));
        return std::nullopt;
    }
    const auto found = std::find(choices.begin(), choices.end(), *text);
    if (found == choices.end()) {
        core::Message message = about("choice", name);
        message.arguments.emplace("choices", joined(choices));
        problems.add(record.place, std::move(message));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - choices.begin());
}

Fields::Fields(const core::Record& record, std::string_view name, Problems& problems)
    : m_record{record}, m_problems{problems}
{
    if (record.members() == nullptr) {
        problems.add(record.place, about("not_object", name));
    }
}

const core::Record* Fields::optional(std::string_view name)
{
    m_asked.push_back(name);
    return m_record.find(name);
}

const core::Record* Fields::required(std::string_view name)
{
    const core::Record* found = optional(name);
    if (found == nullptr && m_record.members() != nullptr) {
        m_problems.add(m_record.place, about("missing", name));
    }
    return found;
}

std::string Fields::text(std::string_view name)
{
    const core::Record* record = required(name);
    return record == nullptr ? std::string{} : checked_text(*record, name, m_problems);
}

std::string Fields::id(std::string_view name)
{
    const core::Record* record = required(name);
    return record == nullptr ? std::string{} : checked_id(*record, name, m_problems);
}

std::vector<std::string> Fields::ids(std::string_view name)
{
    constexpr Range count{0, 100};
    std::vector<std::string> found;
    each(name, count, [&](const core::Record& item) {
        std::string id = checked_id(item, name, m_problems);
        if (!id.empty() && std::find(found.begin(), found.end(), id) != found.end()) {
            m_problems.add(item.place, about("twice", id));
        }
        found.push_back(std::move(id));
    });
    return found;
}

int Fields::whole(std::string_view name, Range range)
{
    const core::Record* record = required(name);
    return record == nullptr ? range.least : checked_whole(*record, name, range, m_problems);
}

int Fields::whole_or(std::string_view name, Range range, int otherwise)
{
    const core::Record* record = optional(name);
    return record == nullptr ? otherwise : checked_whole(*record, name, range, m_problems);
}

bool Fields::yes_no_or(std::string_view name, bool otherwise)
{
    const core::Record* record = optional(name);
    if (record == nullptr) {
        return otherwise;
    }
    if (record->yes_no() == nullptr) {
        m_problems.add(record->place, about("not_yes_no", name));
        return otherwise;
    }
    return *record->yes_no();
}

const core::Record* Fields::only_of(std::string_view kind, bool is_of_kind, std::string_view name)
{
    if (is_of_kind) {
        return required(name);
    }
    if (const core::Record* spare = optional(name)) {
        core::Message message = about("only_for", name);
        message.arguments.emplace("kind", argument(kind));
        m_problems.add(spare->place, std::move(message));
    }
    return nullptr;
}

void Fields::refuse_others()
{
    if (m_record.members() == nullptr) {
        return;
    }
    for (const core::Member& member : *m_record.members()) {
        if (std::find(m_asked.begin(), m_asked.end(), member.name) != m_asked.end()) {
            continue;
        }
        const std::optional<std::string> near = lang::did_you_mean(member.name, m_asked);
        core::Message message = about(near ? "unknown_near" : "unknown", member.name);
        if (near) {
            message.arguments.emplace("near", *near);
        }
        m_problems.add(member.place, std::move(message));
    }
}

}  // namespace lesson
