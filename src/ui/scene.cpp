#include "ui/scene.hpp"

#include <utility>

namespace ui {

void Scene::clear()
{
    m_nodes.clear();
    m_texts.clear();
    m_panel_begin = 0;
}

void Scene::declare(Node node) { m_nodes.push_back(std::move(node)); }

const Node* Scene::find(std::string_view id) const
{
    for (std::size_t i = m_panel_begin; i < m_nodes.size(); ++i) {
        if (m_nodes[i].id == id) {
            return &m_nodes[i];
        }
    }
    return nullptr;
}

const Node* Scene::at(core::Point point) const
{
    // The last one declared lies on top.
    for (std::size_t i = m_nodes.size(); i > m_panel_begin; --i) {
        const Node& node = m_nodes[i - 1];
        if (node.reachable() && node.box.contains(point)) {
            return &node;
        }
    }
    for (std::size_t i = m_nodes.size(); m_by_ear && i > m_panel_begin; --i) {
        if (m_nodes[i - 1].box.contains(point)) {
            return &m_nodes[i - 1];
        }
    }
    return nullptr;
}

std::vector<const Node*> Scene::reachable() const
{
    std::vector<const Node*> found;
    for (std::size_t i = m_panel_begin; i < m_nodes.size(); ++i) {
        if (m_nodes[i].reachable()) {
            found.push_back(&m_nodes[i]);
        }
    }
    return found;
}

std::vector<const Node*> Scene::focusable() const
{
    if (!m_by_ear) {
        return reachable();
    }
    std::vector<const Node*> found;
    for (const Node& node : on_top()) {
        found.push_back(&node);
    }
    return found;
}

}  // namespace ui
