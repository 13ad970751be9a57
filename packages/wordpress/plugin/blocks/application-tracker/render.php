<?php
/**
 * Renders the block.
 *
 * @package Gerai
 * @var array<string, mixed> $attributes The block's attributes.
 */

defined( 'ABSPATH' ) || exit;

// Both functions escape what they return.
// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
echo '<div ' . get_block_wrapper_attributes() . '>' . Gerai\render_widget( 'application-tracker', $attributes ) . '</div>';
