#pragma once

#include "lang/workspace.hpp"

#include <vector>

namespace lang {

/// Sorts as Python does: equal items stay in order, also in reverse. By `keys`, one for each item,
/// or by the items themselves where there are none. After a fault the items are as they were.
bool sort_items(Workspace& workspace,
                std::vector<Value>& items,
                std::vector<Value> keys,
                bool reverse);

}  // namespace lang
