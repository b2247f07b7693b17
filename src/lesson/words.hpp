#pragma once

#include "core/result.hpp"
#include "i18n/catalogue.hpp"

#include <filesystem>
#include <string>

namespace lesson {

/// All words of a language: <folder>/<language>.json, and <folder>/<language>/<room>.json for each
/// Discovery room, whose keys begin with the name of its file. The error is that of the first file
/// that can't be read.
core::Result<i18n::Catalogue> read_words(const std::filesystem::path& folder,
                                         const std::string& language);

}  // namespace lesson
