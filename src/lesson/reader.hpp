#pragma once

#include "core/record.hpp"
#include "core/result.hpp"
#include "lesson/lesson.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lesson {

/// Reads one lesson, as lessons/README.md describes it. Everything that is wrong is added to
/// `errors`, in the order of the file; there is a lesson only if nothing is.
std::optional<Lesson> read_lesson(const core::Record& record,
                                  const std::string& file,
                                  std::vector<core::Error>& errors);

/// The same, with the first error only.
core::Result<Lesson> read_lesson(const core::Record& record, const std::string& file);
core::Result<Lesson> read_lesson_file(const std::filesystem::path& path);

}  // namespace lesson
