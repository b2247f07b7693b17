#include "sims/view.hpp"

#define SIMULATION(id)                                               \
    namespace id {                                                   \
    std::unique_ptr<sims::View> make_view(const sims::Model& model); \
    }
#include "sims/sims.def"
#undef SIMULATION

namespace sims {

std::unique_ptr<View> make_view(const Model& model)
{
#define SIMULATION(id)                 \
    if (model.room().name == #id) {    \
        return ::id::make_view(model); \
    }
#include "sims/sims.def"
#undef SIMULATION
    return nullptr;
}

}  // namespace sims
