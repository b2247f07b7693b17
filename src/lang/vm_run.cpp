#include "lang/builtins_quick.hpp"
#include "lang/format.hpp"
#include "lang/operations.hpp"
#include "lang/vm_numbers.hpp"
#include "lang/vm_state.hpp"
#include "lang/vm_steps.hpp"

// GCC and Clang jump straight from one instruction to the next through a table of labels, which the
// processor predicts better than one switch. Other compilers get the switch, from the same list.
#if defined(__GNUC__)
#define LANG_COMPUTED_GOTO
#pragma GCC diagnostic ignored "-Wpedantic"
#endif

namespace lang {
namespace {

using Kind = Value::Kind;

LANG_INLINE bool is_true(const Value& value)
{
    return value.is(Kind::boolean) ? value.as_boolean() : truth(value);
}

bool in_place(
    Workspace& workspace, BinaryOperator op, const Value& left, const Value& right, Value& result)
{
    if (op == BinaryOperator::add && (compute_whole<BinaryOperator::add>(left, right, result) ||
                                      compute_real<BinaryOperator::add>(left, right, result))) {
        return true;
    }
    return binary_in_place(workspace, op, left, right, result);
}

/// Start, stop and step of range() become what next_in_range counts down.
bool prepare_range(Workspace& workspace, Value* state)
{
    std::int64_t bounds[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::optional<std::int64_t> whole = whole_number(state[i]);
        if (!whole) {
            return workspace.raise(Class::type_error,
                                   "'" + std::string{type_name(state[i])} +
                                       "' object cannot be interpreted as an integer",
                                   "wrong_kind",
                                   {{"name", std::string{"range"}}, {"value", preview(state[i])}});
        }
        bounds[i] = *whole;
    }
    if (bounds[2] == 0) {
        return workspace.raise(Class::value_error, "range() arg 3 must not be zero", "zero_step");
    }
    const std::uint64_t count = range_length(bounds[0], bounds[1], bounds[2]);
    state[0] = Value::integer(bounds[0]);
    state[1] = Value::integer(static_cast<std::int64_t>(count));
    state[2] = Value::integer(bounds[2]);
    return true;
}

LANG_INLINE bool next_in_range(Value* state, Value& number)
{
    const auto left = static_cast<std::uint64_t>(state[1].as_integer());
    if (left == 0) {
        return false;
    }
    const std::int64_t now = state[0].as_integer();
    number = Value::integer(now);
    state[1].set_integer(static_cast<std::int64_t>(left - 1));
    // The number behind the last may not fit; it is never used.
    state[0].set_integer(static_cast<std::int64_t>(
        static_cast<std::uint64_t>(now) + static_cast<std::uint64_t>(state[2].as_integer())));
    return true;
}

bool make_list(Workspace& workspace, Value* first, std::size_t count, Value& result)
{
    return workspace.make_list(
        {std::make_move_iterator(first), std::make_move_iterator(first + count)}, result);
}

bool extend_list(Workspace& workspace, Value* first, std::size_t count, Value& list)
{
    for (Value* item = first; item != first + count; ++item) {
        if (!workspace.append(*as_list(list), std::move(*item))) {
            return false;
        }
    }
    return true;
}

/// An int from 0 on at which the list has an item.
LANG_INLINE bool is_place_in_list(const Value& object, const Value& index)
{
    const Sequence* const list = as_list(object);
    return list != nullptr && index.is(Kind::integer) &&
           static_cast<std::uint64_t>(index.as_integer()) < list->items.size();
}

LANG_INLINE Value& item_at(const Value& list, const Value& index)
{
    return static_cast<Sequence&>(list.as_object())
        .items[static_cast<std::size_t>(index.as_integer())];
}

/// Of the argument behind the callee's register, which takes the result.
LANG_INLINE bool call_quickly(QuickBuiltin function, Value* callee)
{
    if (function == nullptr || !function(callee[1], callee[0])) {
        return false;
    }
    clear_values(callee + 1, 1);
    return true;
}

}  // namespace

// One function, as long as the list of instructions: what a switch would hold.
// NOLINTNEXTLINE(readability-function-size,readability-function-cognitive-complexity)
template <bool watched>
void Vm::State::execute()
{
    const Word* pc = frames.back().next;
    Value* R = registers();
    const Value* const K = constants.data();
    const QuickBuiltin* const quick = quick_builtins().data();
    const Prototype* const functions = chunk->functions.data();
    Word word{Opcode::jump, 0};

// An instruction ends with one of these.
#define NEXT_UNLESS_FAULT(condition) \
    if (!(condition)) [[unlikely]] { \
        goto failed;                 \
    }                                \
    NEXT;
#define GO(offset)                                            \
    const std::int32_t distance = (offset);                   \
    pc += distance;                                           \
    if (distance < 0 && (workspace.budget += distance) < 0) { \
        goto spent;                                           \
    }                                                         \
    NEXT;
#define GO_IF(condition)     \
    if (condition) {         \
        GO(1 + pc->offset()) \
    }                        \
    ++pc;                    \
    NEXT;
#define CALLED(call)         \
    frames.back().next = pc; \
    if (!(call)) {           \
        goto failed;         \
    }                        \
    goto called;
#define RESUME               \
    pc = frames.back().next; \
    R = registers();         \
    NEXT;
#define BEGIN_CALLED            \
    pc = frames.back().next;    \
    R = registers();            \
    if (workspace.budget < 0) { \
        goto spent;             \
    }                           \
    NEXT;
#define CALL_BUILTIN(row)                                             \
    const std::size_t number = (row);                                 \
    if (word.b() == 1 && call_quickly(quick[number], R + word.a())) { \
        workspace.charge(call_cost);                                  \
        NEXT;                                                         \
    }                                                                 \
    if (!call_builtin(number, REGISTER(word.a()), word.b(), {})) {    \
        goto failed;                                                  \
    }                                                                 \
    if (status == Status::waiting) {                                  \
        goto spent;                                                   \
    }                                                                 \
    NEXT;
#define REGISTER(number) (frames.back().base + (number))
#define TAIL (pc++)->offset()

#ifdef LANG_COMPUTED_GOTO
    static const void* const labels[] = {
#define OPCODE(name, operands, tail) &&op_##name,
#include "lang/opcodes.def"
#undef OPCODE
    };
#define DO_IT     \
    word = *pc++; \
    goto* labels[static_cast<std::size_t>(word.opcode())]
#define NEXT                    \
    if constexpr (watched) {    \
        if (stops_before(pc)) { \
            goto spent;         \
        }                       \
    }                           \
    DO_IT
#define CASE(name) op_##name:
    // A statement that it stopped at begins now.
    if (watched && !std::exchange(at_statement, false)) {
        NEXT;
    }
    DO_IT;
#else
#define NEXT goto next
#define CASE(name) case Opcode::name:
    if (watched && !std::exchange(at_statement, false)) {
        goto next;
    }
    goto first;
next:
    if constexpr (watched) {
        if (stops_before(pc)) {
            goto spent;
        }
    }
first:
    word = *pc++;
    switch (word.opcode()) {
#endif

    // The format would take CASE for something else than a label.
    // clang-format off

    // ---- moving ----
    CASE(load_constant) {
        R[word.a()] = K[word.wide()];
        NEXT;
    }
    CASE(move) {
        R[word.a()] = R[word.b()];
        NEXT;
    }
    CASE(check) {
        NEXT_UNLESS_FAULT(has_own_value(workspace, R[word.a()], frames.back(), word.a()))
    }
    CASE(forget) {
        R[word.a()] = Value::undefined();
        NEXT;
    }
    CASE(make_cell) {
        NEXT_UNLESS_FAULT(workspace.make_cell(word.b() != 0 ? R[word.a()] : Value::undefined(),
                                              R[word.a()]))
    }
    CASE(get_cell) {
        NEXT_UNLESS_FAULT(
            get_cell(workspace, frames.back(), word.b(), R[word.b()], R[word.a()]))
    }
    CASE(set_cell) {
        static_cast<Cell&>(R[word.a()].as_object()).value = R[word.b()];
        NEXT;
    }
    CASE(get_global) {
        const Value& global = stack[word.wide()];
        if (global.is(Kind::undefined)) [[unlikely]] {
            name_has_no_value(workspace, chunk->main().variables[word.wide()]);
            goto failed;
        }
        R[word.a()] = global;
        NEXT;
    }
    CASE(set_global) {
        stack[word.wide()] = R[word.a()];
        NEXT;
    }

    // ---- computing ----
#define COMPUTE(op, compute_common, right)                                                         \
        if (compute_common<BinaryOperator::op>(R[word.b()], right, R[word.a()])) [[likely]] {      \
            NEXT;                                                                                  \
        }                                                                                          \
        if (compute_real<BinaryOperator::op>(R[word.b()], right, R[word.a()])) {                   \
            NEXT;                                                                                  \
        }                                                                                          \
        NEXT_UNLESS_FAULT(binary(workspace, BinaryOperator::op, R[word.b()], right, R[word.a()]))
#define BINARY(name)                                                                               \
    CASE(name) {                                                                                   \
        COMPUTE(name, compute_whole, R[word.c()])                                                  \
    }
    BINARY(add)
    BINARY(subtract)
    BINARY(multiply)
    BINARY(divide)
    BINARY(floor_divide)
    BINARY(modulo)
    BINARY(power)
    BINARY(shift_left)
    BINARY(shift_right)
    BINARY(bit_and)
    BINARY(bit_or)
    BINARY(bit_xor)
#define BINARY_CONSTANT(name)                                                                      \
    CASE(name##_constant) {                                                                        \
        COMPUTE(name, compute_with_whole, K[word.c()])                                             \
    }
    BINARY_CONSTANT(add)
    BINARY_CONSTANT(subtract)
    BINARY_CONSTANT(multiply)
    BINARY_CONSTANT(floor_divide)
    BINARY_CONSTANT(modulo)
    CASE(in_place) {
        const auto op = static_cast<BinaryOperator>(TAIL);
        NEXT_UNLESS_FAULT(in_place(workspace, op, R[word.b()], R[word.c()], R[word.a()]))
    }
    CASE(unary) {
        const auto op = static_cast<UnaryOperator>(word.c());
        NEXT_UNLESS_FAULT(unary(workspace, op, R[word.b()], R[word.a()]))
    }
    CASE(compare) {
        const auto op = static_cast<Comparison>(TAIL);
        bool holds = false;
        if (!compare(workspace, op, R[word.b()], R[word.c()], holds)) {
            goto failed;
        }
        R[word.a()] = Value::boolean(holds);
        NEXT;
    }

    // ---- going elsewhere ----
    CASE(jump) {
        GO(word.offset())
    }
    CASE(test) {
        GO_IF(is_true(R[word.a()]) == (word.b() != 0))
    }
#define TEST(op, common, right)                                                                    \
        if (common) [[likely]] {                                                                   \
            GO_IF(orders<Comparison::op>(R[word.a()].as_integer(), right.as_integer()) ==          \
                  (word.c() != 0))                                                                 \
        }                                                                                          \
        bool holds = false;                                                                        \
        if (!compared<Comparison::op>(workspace, R[word.a()], right, holds)) {                     \
            goto failed;                                                                           \
        }                                                                                          \
        GO_IF(holds == (word.c() != 0))
#define TESTS(op)                                                                                  \
    CASE(test_##op) {                                                                              \
        TEST(op, both(R[word.a()], R[word.b()], Kind::integer), R[word.b()])                       \
    }                                                                                              \
    CASE(test_##op##_constant) {                                                                   \
        TEST(op, R[word.a()].is(Kind::integer), K[word.b()])                                       \
    }
    TESTS(equal)
    TESTS(less)
    TESTS(less_equal)
    TESTS(greater)
    TESTS(greater_equal)
    CASE(prepare_range) {
        NEXT_UNLESS_FAULT(prepare_range(workspace, R + word.a()))
    }
    CASE(next_in_range) {
        GO_IF(next_in_range(R + word.a(), R[word.b()]))
    }
    CASE(prepare_items) {
        R[word.a() + 1] = Value::integer(0);
        NEXT;
    }
    CASE(next_item) {
        if (Generator* generator = as_generator(R[word.a()]);
            generator != nullptr && !generator->finished && !generator->drained) {
            CALLED(resume(*generator))
        }
        const Step step = next_item(workspace, R[word.a()], R[word.a() + 1], R[word.b()]);
        if (step == Step::fault) {
            goto failed;
        }
        GO_IF(step == Step::item)
    }

    // ---- calling ----
    CASE(call) {
        if (const auto* const builtin = object_as<Foreign>(R[word.a()], Object::Type::builtin)) {
            CALL_BUILTIN(builtin->number)
        }
        CALLED(call_value(REGISTER(word.a()), word.b(), {}))
    }
    CASE(call_keywords) {
        const auto row = static_cast<std::size_t>(TAIL);
        CALLED(call_value(REGISTER(word.a()), word.b(), chunk->keyword_rows[row]))
    }
    CASE(call_function) {
        const Prototype& function = functions[static_cast<std::size_t>(TAIL)];
        if (!has_value(workspace, stack[*function.global], function.name)) [[unlikely]] {
            goto failed;
        }
        frames.back().next = pc;
        if (!enter(function, REGISTER(word.a()))) [[unlikely]] {
            goto failed;
        }
        BEGIN_CALLED
    }
    CASE(call_builtin) {
        CALL_BUILTIN(word.c())
    }
    CASE(call_native) {
        CALLED(call_native(word.c(), REGISTER(word.a()), word.b()))
    }
    CASE(find_method) {
        NEXT_UNLESS_FAULT(find_method(workspace, word.wide(), R[word.a()]))
    }
    CASE(call_method) {
        const auto row = static_cast<std::size_t>(TAIL);
        NEXT_UNLESS_FAULT(call_method(row, REGISTER(word.a()), word.b()))
    }
    CASE(call_method_keywords) {
        const auto row = static_cast<std::size_t>(TAIL);
        frames.back().next = pc;
        NEXT_UNLESS_FAULT(call_method_keywords(REGISTER(word.a()), word.b(), chunk->keyword_rows[row]))
    }
    CASE(call_spread) {
        const auto row = static_cast<std::size_t>(TAIL);
        CALLED(call_spread(REGISTER(word.a()), word.c() != 0, chunk->keyword_rows[row]))
    }
    CASE(give) {
        R[-1] = std::move(R[word.a()]);
        if (!leave()) {
            return;
        }
        RESUME
    }
    CASE(give_none) {
        if (frames.is_in_main()) {
            frames.back().next = pc - 1;
            finish();
            return;
        }
        R[-1] = Value{};
        if (!leave()) {
            return;
        }
        RESUME
    }

    // ---- making and taking apart ----
    CASE(make_function) {
        NEXT_UNLESS_FAULT(make_function(word.wide(), R + word.a()))
    }
    CASE(capture) {
        Object& made = R[word.a()].as_object();
        std::vector<Value>& cells = made.type() == Object::Type::function
                                        ? static_cast<Function&>(made).cells
                                        : static_cast<Generator&>(made).cells;
        if (!workspace.heap.grow(made, sizeof(Value))) {
            workspace.fail("too_big");
            goto failed;
        }
        cells.push_back(R[word.b()]);
        NEXT;
    }
    CASE(make_generator) {
        NEXT_UNLESS_FAULT(make_generator(word.wide(), R + word.a()))
    }
    CASE(yield) {
        frames.back().next = pc;
        give_item(R[word.a()]);
        goto called;
    }
    CASE(end_generator) {
        end_generator();
        goto called;
    }
    CASE(make_list) {
        NEXT_UNLESS_FAULT(make_list(workspace, R + word.b(), word.c(), R[word.a()]))
    }
    CASE(extend_list) {
        NEXT_UNLESS_FAULT(extend_list(workspace, R + word.b(), word.c(), R[word.a()]))
    }
    CASE(extend_with) {
        NEXT_UNLESS_FAULT(extend_with(workspace, R[word.a()], R[word.b()]))
    }
    CASE(add_to_list) {
        NEXT_UNLESS_FAULT(workspace.append(*as_list(R[word.a()]), R[word.b()]))
    }
    CASE(add_to_set) {
        NEXT_UNLESS_FAULT(set_add(workspace, R[word.a()], R[word.b()]))
    }
    CASE(make_set) {
        NEXT_UNLESS_FAULT(make_set(workspace, R[word.a()], word.b() != 0))
    }
    CASE(make_dict) {
        NEXT_UNLESS_FAULT(workspace.make_dict(R[word.a()]))
    }
    CASE(make_text) {
        NEXT_UNLESS_FAULT(make_text(workspace, R + word.b(), word.c(), R[word.a()]))
    }
    CASE(format) {
        const Value* const value = R + word.b();
        NEXT_UNLESS_FAULT(format_value(
            workspace, value[0], static_cast<char>(word.c()), value[1], R[word.a()]))
    }
    CASE(make_tuple) {
        as_list(R[word.a()])->become_tuple();
        NEXT;
    }
    CASE(unpack) {
        NEXT_UNLESS_FAULT(unpack(workspace, R[word.a()], word.c(), R + word.b()))
    }
    CASE(unpack_starred) {
        const auto star = static_cast<std::size_t>(TAIL);
        NEXT_UNLESS_FAULT(
            unpack_starred(workspace, R[word.a()], word.c(), star, R + word.b()))
    }
    CASE(get_item) {
        if (is_place_in_list(R[word.b()], R[word.c()])) [[likely]] {
            R[word.a()] = item_at(R[word.b()], R[word.c()]);
            NEXT;
        }
        NEXT_UNLESS_FAULT(get_item(workspace, R[word.b()], R[word.c()], R[word.a()]))
    }
    CASE(set_item) {
        if (is_place_in_list(R[word.a()], R[word.b()])) [[likely]] {
            item_at(R[word.a()], R[word.b()]) = R[word.c()];
            NEXT;
        }
        NEXT_UNLESS_FAULT(set_item(workspace, R[word.a()], R[word.b()], R[word.c()]))
    }
    CASE(get_slice) {
        const Value* const cut = R + word.b();
        NEXT_UNLESS_FAULT(get_slice(workspace, cut[0], {cut[1], cut[2], cut[3]}, R[word.a()]))
    }

    CASE(set_slice) {
        const Value* const cut = R + word.b();
        NEXT_UNLESS_FAULT(set_slice(workspace, cut[0], {cut[1], cut[2], cut[3]}, R[word.a()]))
    }
    CASE(delete_item) {
        NEXT_UNLESS_FAULT(delete_item(workspace, R[word.a()], R[word.b()]))
    }
    CASE(delete_slice) {
        const Value* const cut = R + word.a();
        NEXT_UNLESS_FAULT(delete_slice(workspace, cut[0], {cut[1], cut[2], cut[3]}))
    }
    CASE(get_attribute) {
        const std::string& name = as_text(K[word.wide()])->bytes();
        // No value may live where an instruction ends: a computed goto destroys nothing.
        NEXT_UNLESS_FAULT(get_attribute(workspace, Value{R[word.a()]}, name, R[word.a()]))
    }

    // ---- exceptions ----
    CASE(raise) {
        NEXT_UNLESS_FAULT(raise_value(R[word.a()]))
    }
    CASE(raise_again) {
        NEXT_UNLESS_FAULT(raise_again(R[word.a()]))
    }
    CASE(match) {
        bool holds = false;
        if (!matches(R[word.b()], R[word.c()], holds)) {
            goto failed;
        }
        R[word.a()] = Value::boolean(holds);
        NEXT;
    }
    CASE(fail_assertion) {
        NEXT_UNLESS_FAULT(fail_assertion(word.b() != 0 ? R + word.a() : nullptr))
    }

#ifndef LANG_COMPUTED_GOTO
    }
#endif

    // A call has begun a function, waits, or is over.
called:
    if (status == Status::waiting) {
        return;
    }
    BEGIN_CALLED
resume:
    RESUME
spent:
    frames.back().next = pc;
    return;
failed:
    frames.back().next = pc;
    if (drain_wanted(Word{word}) || catch_fault()) {
        goto resume;
    }
    fail_here();
}
// clang-format on

template void Vm::State::execute<false>();
template void Vm::State::execute<true>();

}  // namespace lang
