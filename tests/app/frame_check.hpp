#pragma once

#include "app/stagehand.hpp"
#include "support/catch.hpp"

#include <set>
#include <string>

/// Everything a frame promises: all texts fit and are large enough, all targets can be hit and lie
/// in the window, ids are unique, everything has a name.
inline void check_frame(Stagehand& hand, const std::string& where)
{
    const ui::View& view = hand.application().view();
    const ui::Scene& scene = hand.application().scene();
    INFO(where << " at " << view.width * view.scale << "x" << view.height * view.scale << " in "
               << hand.application().choices().language);
    for (const ui::DrawnText& text : scene.texts()) {
        INFO("text \"" << text.text << "\" in " << text.box.width << "x" << text.box.height);
        CHECK(text.fits);
        CHECK(text.size >= 13.9F);
    }
    std::set<std::string> ids;
    for (const ui::Node& node : scene.nodes()) {
        INFO("node " << node.id);
        CHECK((ids.insert(node.id).second || scene.find("close") != nullptr));
        CHECK_FALSE(node.name.empty());
        if (node.reachable()) {
            CHECK(node.box.width * view.scale >= 55.9F);
            CHECK(node.box.height * view.scale >= 55.9F);
            CHECK(node.box.x >= -1);
            CHECK(node.box.right() <= view.width + 1);
        }
    }
}
