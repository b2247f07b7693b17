#pragma once

#include "lang/module.hpp"
#include "lang/value.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a stage's function gives. A world has no heap, on which texts, lists and records live: it
/// says what they hold, and the run makes them.
namespace stages {

struct Given;

struct GivenRecord {
    const lang::RecordShape* shape{nullptr};  ///< of the stage's module
    std::vector<Given> values;                ///< one for each field
};

struct Given {
    std::variant<lang::Value, std::string, std::vector<Given>, GivenRecord> form;

    Given(lang::Value value = {}) : form{std::move(value)} {}
    Given(std::string text) : form{std::move(text)} {}
    Given(std::vector<Given> items) : form{std::move(items)} {}
    Given(GivenRecord record) : form{std::move(record)} {}
};

}  // namespace stages
