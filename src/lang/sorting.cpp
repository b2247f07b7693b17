#include "lang/sorting.hpp"

#include "lang/operations.hpp"

#include <algorithm>
#include <numeric>

namespace lang {
namespace {

using Order = std::vector<std::size_t>;

/// A merge sort: comparisons may fail, and must then end it.
class Sorter {
public:
    Sorter(Workspace& workspace, const std::vector<Value>& keys)
        : m_workspace{workspace}, m_keys{keys}
    {}

    bool sort(Order& order)
    {
        for (std::size_t begin = 0; begin < order.size(); begin += run) {
            if (!insert(order, begin, std::min(begin + run, order.size()))) {
                return false;
            }
        }
        Order merged(order.size());
        for (std::size_t width = run; width < order.size(); width *= 2) {
            for (std::size_t begin = 0; begin < order.size(); begin += 2 * width) {
                const std::size_t middle = std::min(begin + width, order.size());
                const std::size_t end = std::min(middle + width, order.size());
                if (!merge(order, begin, middle, end, merged)) {
                    return false;
                }
            }
            order.swap(merged);
        }
        return true;
    }

private:
    /// CPython sorts up to so many items by inserting them.
    static constexpr std::size_t run = 63;

    bool less(std::size_t left, std::size_t right, bool& result)
    {
        m_workspace.charge(2);
        return compare(m_workspace, Comparison::less, m_keys[left], m_keys[right], result);
    }

    /// First what is in order already, then each item where halving finds its place.
    bool insert(Order& order, std::size_t begin, std::size_t end)
    {
        std::size_t sorted = 0;
        if (!begins_in_order(order, begin, end, sorted)) {
            return false;
        }
        for (std::size_t next = sorted; next < end; ++next) {
            std::size_t low = begin;
            std::size_t high = next;
            while (low < high) {
                const std::size_t middle = low + (high - low) / 2;
                bool before = false;
                if (!less(order[next], order[middle], before)) {
                    return false;
                }
                (before ? high : low) = before ? middle : middle + 1;
            }
            const auto first = order.begin();
            std::rotate(first + static_cast<std::ptrdiff_t>(low),
                        first + static_cast<std::ptrdiff_t>(next),
                        first + static_cast<std::ptrdiff_t>(next + 1));
        }
        return true;
    }

    bool begins_in_order(Order& order, std::size_t begin, std::size_t end, std::size_t& sorted)
    {
        sorted = begin + 1;
        bool falls = false;
        if (end - begin < 2) {
            return true;
        }
        if (!less(order[begin + 1], order[begin], falls)) {
            return false;
        }
        for (++sorted; sorted < end; ++sorted) {
            bool before = false;
            if (!less(order[sorted], order[sorted - 1], before)) {
                return false;
            }
            if (before != falls) {
                break;
            }
        }
        if (falls) {
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                         order.begin() + static_cast<std::ptrdiff_t>(sorted));
        }
        return true;
    }

    bool merge(
        const Order& order, std::size_t begin, std::size_t middle, std::size_t end, Order& merged)
    {
        std::size_t left = begin;
        std::size_t right = middle;
        for (std::size_t at = begin; at < end; ++at) {
            bool takes_right = left == middle;
            if (!takes_right && right < end && !less(order[right], order[left], takes_right)) {
                return false;
            }
            merged[at] = takes_right ? order[right++] : order[left++];
        }
        return true;
    }

    Workspace& m_workspace;
    const std::vector<Value>& m_keys;
};

}  // namespace

bool sort_items(Workspace& workspace,
                std::vector<Value>& items,
                std::vector<Value> keys,
                bool reverse)
{
    if (keys.empty()) {
        keys = items;
    }
    Order order(std::min(keys.size(), items.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!workspace.has_room(order.size(), 4 * sizeof(std::size_t))) {
        return false;
    }
    // Reversed before and after, equal items keep their order.
    if (reverse) {
        std::reverse(order.begin(), order.end());
    }
    if (!Sorter{workspace, keys}.sort(order)) {
        return false;
    }
    if (reverse) {
        std::reverse(order.begin(), order.end());
    }
    std::vector<Value> sorted;
    sorted.reserve(items.capacity());
    for (const std::size_t each : order) {
        sorted.push_back(items[each]);
    }
    items.swap(sorted);
    return true;
}

}  // namespace lang
