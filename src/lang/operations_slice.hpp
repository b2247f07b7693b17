#pragma once

#include "lang/operations.hpp"

namespace lang {

/// Where a slice begins, how it steps and how many items it takes, as CPython computes them.
struct Cut {
    std::int64_t start{0};
    std::int64_t stop{0};
    std::int64_t step{1};
    std::uint64_t count{0};

    std::size_t at(std::uint64_t index) const
    {
        return static_cast<std::size_t>(static_cast<std::uint64_t>(start) +
                                        index * static_cast<std::uint64_t>(step));
    }
};

/// Also what the methods that take `start` and `end` compute with.
bool cut(Workspace& workspace, const SliceBounds& bounds, std::uint64_t size, Cut& result);

}  // namespace lang
