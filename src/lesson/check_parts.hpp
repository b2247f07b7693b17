#pragma once

#include "lesson/check.hpp"
#include "lesson/worlds.hpp"

#include <string>
#include <utility>
#include <vector>

/// The parts of proving a lesson; check() puts them together.
namespace lesson {

/// What was found wrong with one lesson.
class Findings {
public:
    explicit Findings(const Lesson& lesson) : m_file{lesson.file} {}

    void add(core::Place place, core::Message message)
    {
        m_errors.push_back({m_file, place, std::move(message)});
    }
    std::vector<core::Error> take() { return std::move(m_errors); }

private:
    std::string m_file;
    std::vector<core::Error> m_errors;
};

/// What a Discovery room is asked: the same proofs, with settings and hands for programs.
void check_exploration(const Lesson& lesson, const Known& known, Findings& findings);
void check_conditions(const Lesson& lesson, const stages::Stage& stage, Findings& findings);
void check_programs(const Lesson& lesson, const Worlds& worlds, Findings& findings);
void check_hints(const Lesson& lesson, const Worlds& worlds, Findings& findings);
/// The reader has seen to it that all texts are there in all languages.
void check_texts(const Lesson& lesson, Findings& findings);

}  // namespace lesson
