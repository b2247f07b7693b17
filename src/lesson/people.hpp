#pragma once

#include "core/record.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

struct PersonText {
    std::string name;
    std::string field;     ///< what she worked in: "Computing and physics"
    std::string story;     ///< the true sentence about her
    std::string question;  ///< for the child
};

/// A woman of science to meet after a lesson: one file of assets/people.
struct Person {
    std::string id;
    std::string years;                                    ///< as shown: "1815–1852"
    std::map<std::string, PersonText, std::less<>> text;  ///< by language
};

/// Everybody whose file could be read, and what is wrong with the others.
struct People {
    std::map<std::string, Person, std::less<>> by_id;
    std::vector<core::Error> errors;
};

core::Result<Person> read_person(const core::Record& record, const std::string& file);
/// Reads every `<id>.json` of the folder.
People read_people(const std::filesystem::path& folder);

}  // namespace lesson
