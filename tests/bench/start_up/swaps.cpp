#include <dlfcn.h>
#include <time.h>  // NOLINT(modernize-deprecated-headers): CLOCK_BOOTTIME is POSIX's

#include <cstdio>
#include <cstdlib>

/// Loaded before a program with a window: writes after how many seconds since it was started each
/// picture was shown, one line each, to the file that SWAPS names.
extern "C" void glXSwapBuffers(void* display, unsigned long window)
{
    using Swap = void (*)(void*, unsigned long);
    static const auto swap = reinterpret_cast<Swap>(dlsym(RTLD_NEXT, "glXSwapBuffers"));
    swap(display, window);
    static std::FILE* const file = std::fopen(std::getenv("SWAPS"), "w");
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    if (file != nullptr) {
        std::fprintf(file,
                     "%.3f\n",
                     static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 -
                         std::atof(std::getenv("STARTED")));
        std::fflush(file);
    }
}
