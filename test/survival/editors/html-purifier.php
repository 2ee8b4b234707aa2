<?php
// What HTML Purifier leaves of a piece of HTML. Standard input: JSON, the HTML. Standard output: JSON,
// the HTML it leaves and its version. Argument: the folder of HTMLPurifier.auto.php.

$folder = $argv[1];
require "$folder/HTMLPurifier.auto.php";

// Debian 12 has a version from before PHP 8, which reads no $text{0}: these are read as $text[0].
const OLDER_THAN_PHP_8 = [ 'HTMLPurifier_Encoder', 'HTMLPurifier_ChildDef_Custom', 'HTMLPurifier_TagTransform_Font' ];
spl_autoload_register(
	function ( $class ) use ( $folder ) {
		if ( in_array( $class, OLDER_THAN_PHP_8, true ) ) {
			$code = file_get_contents( "$folder/" . str_replace( '_', '/', $class ) . '.php' );
			eval( '?>' . preg_replace( '/(\$\w+(?:\[[^]]*\])?)\{(\$?\w+)\}/', '$1[$2]', $code ) );
		}
	},
	true,
	true
);

$config = HTMLPurifier_Config::createDefault();
// Its cache is a folder that it may not write to.
$config->set( 'Cache.DefinitionImpl', null );
$purifier = new HTMLPurifier( $config );
$html     = json_decode( file_get_contents( 'php://stdin' ) );
echo json_encode( [ 'html' => $purifier->purify( $html ), 'version' => HTMLPurifier::VERSION ] );
