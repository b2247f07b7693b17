#include "lang/operations.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lang {
namespace {

using Kind = Value::Kind;

/// Lists in lists are compared this deep; deeper ends in a fault, as in Python.
constexpr int most_depth = 200;
/// Comparing lists that share parts can take for ever: this many comparisons are enough.
constexpr int most_comparisons = 20'000'000;

std::partial_ordering compare_integer_with_real(std::int64_t whole, double real)
{
    if (std::isnan(real)) {
        return std::partial_ordering::unordered;
    }
    constexpr double limit = 9223372036854775808.0;  // 2^63: the first float above all ints
    if (real >= limit) {
        return std::partial_ordering::less;
    }
    if (real < -limit) {
        return std::partial_ordering::greater;
    }
    // Comparing as floats would round the int: compare whole parts as ints, then what is left.
    const double floor = std::floor(real);
    const auto below = static_cast<std::int64_t>(floor);
    if (whole != below) {
        return whole <=> below;
    }
    return floor < real ? std::partial_ordering::less : std::partial_ordering::equivalent;
}

bool orders(Comparison op, std::partial_ordering order)
{
    switch (op) {
        case Comparison::equal:
            return order == 0;
        case Comparison::not_equal:
            return order != 0;
        case Comparison::less:
            return order < 0;
        case Comparison::less_equal:
            return order <= 0;
        case Comparison::greater:
            return order > 0;
        case Comparison::greater_equal:
            return order >= 0;
        case Comparison::is:
        case Comparison::is_not:
        case Comparison::in:
        case Comparison::not_in:
            break;
    }
    return false;
}

std::string_view symbol(Comparison op)
{
    switch (op) {
        case Comparison::less:
            return "<";
        case Comparison::less_equal:
            return "<=";
        case Comparison::greater:
            return ">";
        default:
            return ">=";
    }
}

/// One comparison of two values and all they hold.
class Comparer {
public:
    explicit Comparer(Workspace& workspace) : m_workspace{workspace} {}

    bool equal(const Value& left, const Value& right, bool& result)
    {
        if (++m_done > most_comparisons) {
            return m_workspace.fail("too_big");
        }
        if (is_number(left) && is_number(right)) {
            result = compare_numbers(left, right) == 0;
            return true;
        }
        if (!left.is(Kind::object) || !right.is(Kind::object)) {
            result = is_same(left, right);
            return true;
        }
        return equal_objects(left, right, result);
    }

    bool order(Comparison op, const Value& left, const Value& right, bool& result)
    {
        if (is_number(left) && is_number(right)) {
            result = orders(op, compare_numbers(left, right));
            return true;
        }
        const Text* const first = as_text(left);
        const Text* const second = as_text(right);
        if (first != nullptr && second != nullptr) {
            // Bytes of UTF-8 order as their code points do.
            result = orders(op, first->bytes().compare(second->bytes()) <=> 0);
            return true;
        }
        for (const auto as_sequence : {as_list, as_tuple}) {
            const Sequence* const one = as_sequence(left);
            const Sequence* const other = as_sequence(right);
            if (one != nullptr && other != nullptr) {
                return order_items(op, one->items, other->items, result);
            }
        }
        if (as_set(left) != nullptr && as_set(right) != nullptr) {
            return order_sets(op, left, right, result);
        }
        return m_workspace.raise(
            Class::type_error,
            "'" + std::string{symbol(op)} + "' not supported between instances of '" +
                std::string{type_name(left)} + "' and '" + std::string{type_name(right)} + "'",
            "type_mismatch",
            {{"operation", std::string{symbol(op)}},
             {"left", preview(left)},
             {"right", preview(right)}});
    }

    ~Comparer() { m_workspace.charge(static_cast<std::size_t>(m_done)); }
    Comparer(const Comparer&) = delete;
    Comparer& operator=(const Comparer&) = delete;

private:
    bool equal_objects(const Value& left, const Value& right, bool& result)
    {
        result = is_same(left, right);
        if (result || left.as_object().type() != right.as_object().type()) {
            return true;
        }
        if (const Text* text = as_text(left)) {
            result = text->bytes() == as_text(right)->bytes();
            return true;
        }
        if (const Range* range = as_range(left)) {
            const Range& other = *as_range(right);
            result = range->length == other.length &&
                     (range->length == 0 || (range->start == other.start &&
                                             (range->length == 1 || range->step == other.step)));
            return true;
        }
        for (const auto as_sequence : {as_list, as_tuple}) {
            if (const Sequence* sequence = as_sequence(left)) {
                return equal_items(sequence->items, as_sequence(right)->items, result);
            }
        }
        if (const Record* record = as_record(left)) {
            const Record& other = *as_record(right);
            return record->shape != other.shape ||
                   equal_items(record->values, other.values, result);
        }
        if (as_dict(left) != nullptr) {
            return equal_dicts(left, right, result);
        }
        if (as_set(left) != nullptr) {
            result = as_set(left)->table.size() == as_set(right)->table.size();
            return !result || is_subset(m_workspace, left, right, result);
        }
        return true;
    }

    bool equal_dicts(const Value& left, const Value& right, bool& result)
    {
        result = as_dict(left)->table.size() == as_dict(right)->table.size();
        if (++m_depth > most_depth) {
            return m_workspace.fail("too_deep");
        }
        const std::vector<DictTable::Entry> entries = as_dict(left)->table.entries();
        for (const DictTable::Entry& entry : entries) {
            if (!result || !DictTable::is_there(entry)) {
                continue;
            }
            std::size_t found = 0;
            if (!dict_find(m_workspace, right, entry.key, found)) {
                return false;
            }
            result = found != DictTable::none;
            if (result) {
                const Value other = as_dict(right)->table.value_at(found);
                if (!is_same(entry.value, other) && !equal(entry.value, other, result)) {
                    return false;
                }
            }
        }
        --m_depth;
        return true;
    }

    /// Part of the other set, or more than it.
    bool order_sets(Comparison op, const Value& left, const Value& right, bool& result)
    {
        const bool less = op == Comparison::less || op == Comparison::less_equal;
        const bool strictly = op == Comparison::less || op == Comparison::greater;
        if (!is_subset(m_workspace, less ? left : right, less ? right : left, result)) {
            return false;
        }
        const bool same_size = as_set(left)->table.size() == as_set(right)->table.size();
        result = result && !(strictly && same_size);
        return true;
    }

    bool equal_items(const std::vector<Value>& left, const std::vector<Value>& right, bool& result)
    {
        result = left.size() == right.size();
        if (!result) {
            return true;
        }
        std::size_t differs = 0;
        return first_difference(left, right, differs) && (result = differs == left.size(), true);
    }

    bool order_items(Comparison op,
                     const std::vector<Value>& left,
                     const std::vector<Value>& right,
                     bool& result)
    {
        std::size_t differs = 0;
        if (!first_difference(left, right, differs)) {
            return false;
        }
        if (differs == std::min(left.size(), right.size())) {
            result = orders(op, left.size() <=> right.size());
            return true;
        }
        if (++m_depth > most_depth) {
            return m_workspace.fail("too_deep");
        }
        const bool fine = order(op, left[differs], right[differs], result);
        --m_depth;
        return fine;
    }

    bool first_difference(const std::vector<Value>& left,
                          const std::vector<Value>& right,
                          std::size_t& differs)
    {
        if (++m_depth > most_depth) {
            return m_workspace.fail("too_deep");
        }
        const std::size_t both = std::min(left.size(), right.size());
        for (differs = 0; differs < both; ++differs) {
            bool same = is_same(left[differs], right[differs]);
            if (!same && !equal(left[differs], right[differs], same)) {
                return false;
            }
            if (!same) {
                break;
            }
        }
        m_done += static_cast<int>(std::min<std::size_t>(differs, most_comparisons));
        --m_depth;
        return true;
    }

    Workspace& m_workspace;
    int m_depth{0};
    int m_done{0};
};

bool contains_text(Workspace& workspace, const Value& item, const Text& text, bool& result)
{
    const Text* const part = as_text(item);
    if (part == nullptr) {
        return workspace.raise(
            Class::type_error,
            "'in <string>' requires string as left operand, not " + std::string{type_name(item)},
            "type_mismatch",
            {{"operation", std::string{"in"}}, {"left", preview(item)}, {"right", "'…'"}});
    }
    workspace.charge(text.bytes().size() / 16);
    result = text.bytes().find(part->bytes()) != std::string::npos;
    return true;
}

}  // namespace

bool is_same(const Value& left, const Value& right)
{
    if (left.kind() != right.kind()) {
        return false;
    }
    switch (left.kind()) {
        case Kind::none:
        case Kind::undefined:
            return true;
        case Kind::boolean:
        case Kind::integer:
            return left.as_integer() == right.as_integer();
        // A float has no place of its own: equal bits are the same, so a nan is itself.
        case Kind::real:
            return std::bit_cast<std::uint64_t>(left.as_real()) ==
                   std::bit_cast<std::uint64_t>(right.as_real());
        case Kind::object:
            break;
    }
    if (&left.as_object() == &right.as_object()) {
        return true;
    }
    // Functions and classes of Python are made anew for each use; their rows tell which they are.
    const Object::Type type = left.as_object().type();
    const bool foreign = type == Object::Type::builtin || type == Object::Type::native ||
                         type == Object::Type::klass || type == Object::Type::module;
    return foreign && type == right.as_object().type() &&
           static_cast<Foreign&>(left.as_object()).number ==
               static_cast<Foreign&>(right.as_object()).number;
}

bool truth(const Value& value)
{
    switch (value.kind()) {
        case Kind::none:
        case Kind::undefined:
            return false;
        case Kind::boolean:
        case Kind::integer:
            return value.as_integer() != 0;
        case Kind::real:
            return value.as_real() != 0.0;
        case Kind::object:
            break;
    }
    return length(value).value_or(1) != 0;
}

std::partial_ordering compare_numbers(const Value& left, const Value& right)
{
    if (left.is(Kind::real)) {
        return right.is(Kind::real)
                   ? left.as_real() <=> right.as_real()
                   : 0 <=> compare_integer_with_real(right.as_integer(), left.as_real());
    }
    return right.is(Kind::real) ? compare_integer_with_real(left.as_integer(), right.as_real())
                                : left.as_integer() <=> right.as_integer();
}

bool equal(Workspace& workspace, const Value& left, const Value& right, bool& result)
{
    return Comparer{workspace}.equal(left, right, result);
}

bool compare(
    Workspace& workspace, Comparison op, const Value& left, const Value& right, bool& result)
{
    switch (op) {
        case Comparison::equal:
            return equal(workspace, left, right, result);
        case Comparison::not_equal:
            return equal(workspace, left, right, result) && (result = !result, true);
        case Comparison::less:
        case Comparison::less_equal:
        case Comparison::greater:
        case Comparison::greater_equal:
            return Comparer{workspace}.order(op, left, right, result);
        case Comparison::is:
            result = is_same(left, right);
            return true;
        case Comparison::is_not:
            result = !is_same(left, right);
            return true;
        case Comparison::in:
            return contains(workspace, left, right, result);
        case Comparison::not_in:
            return contains(workspace, left, right, result) && (result = !result, true);
    }
    return false;
}

bool contains(Workspace& workspace, const Value& item, const Value& container, bool& result)
{
    if (const Text* text = as_text(container)) {
        return contains_text(workspace, item, *text, result);
    }
    if (!is_iterable(container)) {
        return workspace.raise(
            Class::type_error,
            "argument of type '" + std::string{type_name(container)} + "' is not iterable",
            "type_mismatch",
            {{"operation", std::string{"in"}},
             {"left", preview(item)},
             {"right", preview(container)}});
    }
    const View* const view = as_view(container);
    if (as_dict(container) != nullptr || (view != nullptr && view->part == View::Part::keys)) {
        std::size_t found = 0;
        const bool fine =
            dict_find(workspace, view != nullptr ? view->dict : container, item, found);
        result = fine && found != DictTable::none;
        return fine;
    }
    if (as_set(container) != nullptr) {
        std::size_t found = 0;
        const bool fine = set_find(workspace, container, item, found);
        result = fine && found != SetTable::none;
        return fine;
    }
    const Range* const range = as_range(container);
    if (const std::optional<std::int64_t> whole = whole_number(item); range != nullptr && whole) {
        const bool inside = range->step > 0 ? *whole >= range->start && *whole < range->stop
                                            : *whole <= range->start && *whole > range->stop;
        // The distance may not fit an int, but as unsigned numbers the remainder is right.
        const auto from_start =
            range->step > 0
                ? static_cast<std::uint64_t>(*whole) - static_cast<std::uint64_t>(range->start)
                : static_cast<std::uint64_t>(range->start) - static_cast<std::uint64_t>(*whole);
        const auto step = range->step > 0 ? static_cast<std::uint64_t>(range->step)
                                          : 0 - static_cast<std::uint64_t>(range->step);
        result = inside && from_start % step == 0;
        return true;
    }
    Comparer comparer{workspace};
    Value position = Value::integer(0);
    Value candidate;
    result = false;
    Step step = Step::item;
    while (!result && (step = next_item(workspace, container, position, candidate)) == Step::item) {
        result = is_same(candidate, item);
        if (!result && !comparer.equal(candidate, item, result)) {
            return false;
        }
    }
    return step != Step::fault;
}

}  // namespace lang
