#pragma once

#include "lesson/lesson.hpp"

#include <variant>
#include <vector>

namespace lesson {

/// Calls `visit(bound)` for each bound in a condition, at whatever depth.
template <typename Visit>
void each_bound(const Condition& condition, const Visit& visit)
{
    struct Parts {
        const Visit& visit;
        void operator()(const Bound& bound) const { visit(bound); }
        void operator()(const All& all) const { each(all.parts); }
        void operator()(const Any& any) const { each(any.parts); }
        void operator()(const Not& negated) const { each(negated.part); }
        void operator()(const Ever& ever) const { each(ever.part); }
        void each(const std::vector<Condition>& parts) const
        {
            for (const Condition& part : parts) {
                each_bound(part, visit);
            }
        }
    };
    std::visit(Parts{visit}, condition.form);
}

}  // namespace lesson
