#define CATCH_CONFIG_EXTERNAL_INTERFACES  // Catch2 2.13 hides its listeners behind this
#include "support/catch.hpp"

#include <cfenv>

// While a test case runs, an operation that would make a NaN or an infinity stops the program: an
// invalid one, a division by zero, an overflow. Linked into the tests of the rooms that calculate.
// Where the C library can't (it is glibc's extension), the tests run without.

namespace {

#if __has_include(<catch2/catch_all.hpp>)
using Listener = Catch::EventListenerBase;
#else
using Listener = Catch::TestEventListenerBase;
#endif

class FloatTraps final : public Listener {
public:
    using Listener::Listener;

#ifdef __GLIBC__
    void testCaseStarting(const Catch::TestCaseInfo&) override
    {
        std::feclearexcept(FE_ALL_EXCEPT);
        feenableexcept(traps);
    }
    void testCaseEnded(const Catch::TestCaseStats&) override { fedisableexcept(traps); }

private:
    static constexpr int traps = FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW;
#endif
};

}  // namespace

CATCH_REGISTER_LISTENER(FloatTraps)
