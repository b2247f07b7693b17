#include "tools/output.hpp"

#include <algorithm>

namespace tools {

void write_error(const core::Error& error, const Output& output)
{
    output.messages << error.file << ':' << std::max(error.place.line, 1) << ':'
                    << std::max(error.place.column, 1)
                    << ": error: " << output.words.text(error.message) << '\n';
}

}  // namespace tools
