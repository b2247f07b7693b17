#include "lesson/check.hpp"

#include "lesson/check_parts.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace lesson {

std::vector<core::Error> check(const Lesson& lesson, const Known& known)
{
    Findings findings{lesson};
    if (lesson.exploration) {
        check_exploration(lesson, known, findings);
    } else {
        const core::Result<Worlds> worlds = make_worlds(lesson);
        if (!worlds) {
            return {worlds.error()};
        }
        check_conditions(lesson, *worlds.value().stage, findings);
        check_programs(lesson, worlds.value(), findings);
        check_hints(lesson, worlds.value(), findings);
    }
    check_texts(lesson, findings);
    if (!lesson.person.empty() && !known.people.contains(lesson.person)) {
        findings.add({}, {"error.check.person", {{"name", lesson.person}}});
    }
    return findings.take();
}

namespace {

class Needs {
public:
    explicit Needs(std::span<const Lesson* const> lessons)
    {
        for (const Lesson* lesson : lessons) {
            m_by_id.emplace(lesson->id, lesson);
        }
    }

    const Lesson* find(std::string_view id) const
    {
        const auto found = m_by_id.find(id);
        return found == m_by_id.end() ? nullptr : found->second;
    }

    /// Whether following `needs` from that lesson comes back to it.
    bool come_back_to(const Lesson& lesson) const
    {
        std::set<std::string_view> seen;
        std::vector<const Lesson*> open{&lesson};
        while (!open.empty()) {
            const Lesson* const next = open.back();
            open.pop_back();
            for (const std::string& id : next->needs) {
                if (id == lesson.id) {
                    return true;
                }
                const Lesson* const needed = find(id);
                if (needed != nullptr && seen.insert(needed->id).second) {
                    open.push_back(needed);
                }
            }
        }
        return false;
    }

private:
    std::map<std::string_view, const Lesson*> m_by_id;
};

}  // namespace

std::vector<core::Error> check_together(std::span<const Lesson* const> lessons)
{
    std::vector<core::Error> errors;
    const auto add = [&](const Lesson& lesson, core::Message message) {
        errors.push_back({lesson.file, {}, std::move(message)});
    };
    const Needs needs{lessons};
    for (const Lesson* lesson : lessons) {
        if (const Lesson* first = needs.find(lesson->id); first != lesson) {
            add(*lesson, {"error.check.twice", {{"id", lesson->id}, {"file", first->file}}});
        }
        if (needs.come_back_to(*lesson)) {
            add(*lesson, {"error.check.circle", {{"id", lesson->id}}});
        }
    }
    return errors;
}

}  // namespace lesson
