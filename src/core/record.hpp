#pragma once

#include "core/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

struct Member;

/// A neutral tree of values, each with its place in its file: what lesson files, packs and worlds
/// are made of before a typed reader has looked at them. Stages and simulations read their settings
/// from Records, so that no JSON library is known above the `lesson` room.
struct Record {
    struct Null {
        bool operator==(const Null&) const = default;
    };
    using List = std::vector<Record>;
    using Members = std::vector<Member>;  ///< in the order of the file; names are unique

    std::variant<Null, bool, std::int64_t, double, std::string, List, Members> value;
    Place place;

    bool is_null() const { return std::holds_alternative<Null>(value); }
    const bool* yes_no() const { return std::get_if<bool>(&value); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value); }
    const std::string* text() const { return std::get_if<std::string>(&value); }
    const List* list() const { return std::get_if<List>(&value); }
    const Members* members() const { return std::get_if<Members>(&value); }

    /// The member of that name, or nullptr, also where this is no object at all.
    const Record* find(std::string_view name) const;
};

struct Member {
    std::string name;
    Place place;  ///< of the name
    Record value;
};

}  // namespace core
