#pragma once

#include "core/message.hpp"
#include "lesson/session.hpp"
#include "store/database.hpp"
#include "store/slots.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace store {

/// What a station keeps of its children's work: the stars of each lesson and the program she was
/// at, and the programs of the playground. It always works. A file that can't be read is set aside
/// as `lumi.db.corrupt-<n>` and kept, and a new one begun; where nothing can be written, everything
/// stays in memory.
class Store {
public:
    /// `file` may be empty: there is no place to keep anything.
    static Store open(const std::filesystem::path& file);

    /// Will what is saved still be there tomorrow?
    bool lasting() const { return m_lasting; }
    /// What a grown-up should know about how it went.
    const std::optional<core::Message>& trouble() const { return m_trouble; }

    /// Once this has returned true, the work survives whatever happens to the program.
    bool save_work(std::string_view lesson, const lesson::Work& work);
    std::optional<lesson::Work> work(std::string_view lesson) const;

    /// Stars can't be lost: the most that were ever earned at once stay.
    bool record_stars(std::string_view lesson, int stars);
    int stars(std::string_view lesson) const;
    /// The stars of every lesson that has been won or tried.
    std::map<std::string, int, std::less<>> all_progress() const;

    /// The programs of the playground; to be used while the store is there.
    Slots slots() const { return Slots{m_database}; }

private:
    explicit Store(Database database) : m_database(std::move(database)) {}

    Database m_database;
    bool m_lasting{true};
    std::optional<core::Message> m_trouble;
};

}  // namespace store
