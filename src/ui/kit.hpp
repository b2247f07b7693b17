#pragma once

#include "i18n/catalogue.hpp"
#include "ui/canvas.hpp"
#include "ui/interaction.hpp"
#include "ui/scene.hpp"
#include "ui/theme.hpp"
#include "ui/view.hpp"
#include "ui/voice.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ui {

/// A key to press.
struct KeyLook {
    KeyStyle style{KeyStyle::night};
    std::string icon{};   ///< of assets/art/icons
    std::string label{};  ///< empty: a picture alone; the node's name says what it is
    float label_size{22};
    float icon_size{0};    ///< 0: by the key's height
    bool vertical{false};  ///< the label stands below the picture
    bool selected{false};  ///< switched on
    float radius{22};
    bool on_paper{false};  ///< for the ring of the focus
};

/// The controls of child-facing screens. Each declares its node and draws itself as the node's
/// state says; nothing here is an ImGui widget.
class Kit {
public:
    Kit(Canvas& canvas,
        Scene& scene,
        const Interaction& interaction,
        const Theme& theme,
        const i18n::Catalogue& words,
        const View& view,
        double now,
        Hearing hearing = {});

    Canvas& canvas;
    Scene& scene;
    const Interaction& interaction;
    const Theme& theme;
    const i18n::Catalogue& words;
    const View& view;
    const double now;  ///< seconds; comes from outside
    const Hearing hearing;

    /// A frame is wanted again in so many seconds, because something moves.
    void wake_in(double seconds);
    std::optional<double> wake() const { return m_wake; }

    void key(Node node, const KeyLook& look);
    /// The ring around a node that has the keyboard's focus. Draw it last, over its neighbours.
    void focus_ring(const Node& node, float radius, bool on_paper);
    void declare(Node node) { scene.declare(std::move(node)); }

    void panel(const core::Rectangle& box, float radius);
    void paper(const core::Rectangle& box, float radius);
    void badge(Category category, std::string_view icon, const core::Rectangle& box);
    /// A bubble whose tail points at `tip`.
    void bubble(const core::Rectangle& box, core::Point tip);
    void stars(core::Point left, float radius, int got, int of);
    /// A star that was won.
    void star(core::Point centre, float radius, float turn = 0);
    /// A star that waits.
    void empty_star(core::Point centre, float radius);
    /// A light around something; a fixed double ring where it is calm, nothing where looks are
    /// plain.
    void light(core::Point centre, float radius, Colour colour, float strength);
    /// The proton that the child's energy has brought so far.
    void proton(core::Point centre, float radius);
    /// A frame around something that is looked at now: running, chosen, pointed at.
    void frame(const core::Rectangle& box, float radius, const Shape& colours, float width);

    TextStyle style(Face face, float size, Colour colour, Align align = Align::left) const;

private:
    std::optional<double> m_wake;
};

/// Easing of LOOK.md section 8; takes and gives 0 to 1.
float ease_out(float share);
float ease_in_out(float share);
/// Overshoots a little before it comes to rest.
float ease_back(float share);

}  // namespace ui
