#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"
#include "lesson/playground.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// A program as a `.py` file that a child takes away. Its first line says of which stage it is:
/// `from lumi.tunnel import *`.
namespace lesson {

/// A file is read up to this size, as the language reads no longer text.
inline constexpr std::size_t most_python_bytes = std::size_t{1024} * 1024;

std::string as_python_file(std::string_view stage, std::string_view program);
/// Is it UTF-8, and without a zero byte?
bool is_text(std::string_view bytes);

/// A file that came back, or one from anywhere.
struct PythonFile {
    std::string stage;    ///< the one it names; else the playground's first
    std::string program;  ///< its text without that line
    int lines_before{0};  ///< that line, and an empty one behind it
    lang::Program tree;
    /// What Lumi does not know in it, in the order of the text. Lines are those of `program`.
    lang::Diagnostics diagnostics;
    bool reads{};  ///< all of it could be read; else no blocks can show it
};
PythonFile read_python_file(std::string_view text, const Playground& playground);

}  // namespace lesson
