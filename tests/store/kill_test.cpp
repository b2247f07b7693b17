#include "core/random.hpp"
#include "store/folder.hpp"
#include "store/store.hpp"
#include "support/catch.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

#include <array>
#include <atomic>
#include <charconv>
#include <cstdint>

using namespace store;
using store::test::Folder;

namespace {

Slot slot_of(std::uint64_t number)
{
    return {.number = 1,
            .stage = "tunnel",
            .world = "hall",
            .style = "words",
            .example = {},
            .work = {.program = std::to_string(number), .attempt = {}}};
}

/// The work of a child, in a lesson and in the playground: one edit after the other, each
/// acknowledged once it is saved, until killed.
[[noreturn]] void edit_for_ever(const std::filesystem::path& file,
                                std::uint64_t first,
                                int acknowledge)
{
    Store store = Store::open(file);
    for (std::uint64_t number = first;; ++number) {
        if (!store.lasting() || !store.save_work("A01", {std::to_string(number), {}}) ||
            !store.slots().save(slot_of(number)) ||
            write(acknowledge, &number, sizeof number) != sizeof number) {
            _exit(1);
        }
    }
}

std::uint64_t number_in(const std::string& text)
{
    std::uint64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    REQUIRE(read.ptr == text.data() + text.size());
    return number;
}

std::uint64_t saved(const std::filesystem::path& file)
{
    const Store store = Store::open(file);
    REQUIRE(store.lasting());
    REQUIRE_FALSE(store.trouble().has_value());
    const auto work = store.work("A01");
    const auto slot = store.slots().find(1);
    const std::uint64_t in_lesson = work ? number_in(work->program) : 0;
    const std::uint64_t in_slot = slot ? number_in(slot->work.program) : 0;
    // Killed between the two, the slot is one edit behind.
    REQUIRE((in_lesson == in_slot || in_lesson == in_slot + 1));
    return in_slot;
}

/// Kills a child a short while after it has acknowledged so many edits; returns the last of them.
std::uint64_t kill_after(const std::filesystem::path& file,
                         std::uint64_t first,
                         std::uint32_t edits,
                         std::uint32_t spins)
{
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        edit_for_ever(file, first, ends[1]);
    }
    close(ends[1]);
    std::uint64_t last = 0;
    std::uint64_t number = 0;
    for (std::uint32_t i = 0; i < edits; ++i) {
        REQUIRE(read(ends[0], &number, sizeof number) == sizeof number);
        last = number;
    }
    std::atomic<std::uint32_t> spun{0};
    while (spun++ < spins) {
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (read(ends[0], &number, sizeof number) == sizeof number) {
        last = number;
    }
    close(ends[0]);
    return last;
}

}  // namespace

TEST_CASE("killed at any moment, the store keeps every edit that it acknowledged", "[store][kill]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    core::Random random{20240818};
    std::uint64_t next = 1;
    for (int round = 0; round < 200; ++round) {
        const std::uint64_t last = kill_after(file, next, random.below(20), random.below(200'000));
        const std::uint64_t found = saved(file);
        INFO("round " << round << ", acknowledged " << last << ", found " << found);
        // One more may have been saved than there was time to acknowledge.
        REQUIRE((last == 0 || found >= last));
        REQUIRE(found >= next - 1);
        next = found + 1;
    }
    CHECK(next > 1000);
    CHECK(folder.names_with("corrupt").empty());
}
